import { useState, type ComponentType } from 'react';

/** Nothing was asked for yet, it is on its way, it could not be loaded, or it is there. */
export type Shown<Props> = 'button' | 'loading' | 'notLoaded' | ComponentType<Props>;

/** A piece of a page that is loaded when it is asked for, and not before. */
export function useOnPress<Props>(
  load: () => Promise<ComponentType<Props>>,
): readonly [shown: Shown<Props>, start: () => void] {
  const [shown, setShown] = useState<Shown<Props>>('button');
  const start = (): void => {
    setShown('loading');
    load().then(
      (Piece) => setShown(() => Piece),
      () => setShown('notLoaded'),
    );
  };
  return [shown, start];
}
