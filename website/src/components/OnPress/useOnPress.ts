import { useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';
import { takeLostFocus } from '../takeLostFocus';

/** Nothing was asked for yet, it is on its way, it could not be loaded, or it is there. */
export type Shown<Props> = 'button' | 'loading' | 'notLoaded' | ComponentType<Props>;

/**
 * A piece of a page that is loaded when it is asked for, and not before. `button` is for the button that asks: where that makes room for
 * the piece and comes back without it, it has the focus again, unless the reader went on elsewhere.
 */
export function useOnPress<Props>(
  load: () => Promise<ComponentType<Props>>,
): readonly [shown: Shown<Props>, start: () => void, button: RefObject<HTMLButtonElement | null>] {
  const [shown, setShown] = useState<Shown<Props>>('button');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown === 'notLoaded') takeLostFocus(button.current);
  }, [shown]);
  const start = (): void => {
    setShown('loading');
    load().then(
      (Piece) => setShown(() => Piece),
      () => setShown('notLoaded'),
    );
  };
  return [shown, start, button];
}
