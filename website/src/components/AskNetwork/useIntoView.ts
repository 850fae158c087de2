import { useEffect, useRef, type RefObject } from 'react';

/** A piece that opens where the window may end is brought into view; how, is as the reader's system asks. */
export function useIntoView<Piece extends Element>(isOpen: boolean): RefObject<Piece | null> {
  const piece = useRef<Piece>(null);
  useEffect(() => {
    if (isOpen) piece.current?.scrollIntoView({ block: 'start', behavior: 'auto' });
  }, [isOpen]);
  return piece;
}
