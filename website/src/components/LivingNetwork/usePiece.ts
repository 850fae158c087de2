import { useState, type ComponentType } from 'react';
import type { LiveProps } from './Live';

export type PieceShown = 'still' | 'loading' | 'notLoaded' | ComponentType<Partial<LiveProps>>;

/** The living part, once it was asked for: until then nothing of it is loaded. */
export function usePiece(): { readonly shown: PieceShown; readonly start: () => void } {
  const [shown, setShown] = useState<PieceShown>('still');
  const start = (): void => {
    setShown('loading');
    import('./Piece').then(
      ({ Piece }) => setShown(() => Piece),
      () => setShown('notLoaded'),
    );
  };
  return { shown, start };
}
