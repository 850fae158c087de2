import type { PointerEvent } from 'react';

let last: { readonly x: number; readonly y: number } | undefined;

// After React's own listeners, which ask how it was before.
if (typeof window !== 'undefined')
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      last = { x: clientX, y: clientY };
    },
    { passive: true },
  );

/**
 * Whether the reader points with this event. A page that scrolls below a pointer at rest makes such events, too, from the same
 * place as before; and a finger that moves, scrolls.
 */
export function isPointing({ pointerType, clientX, clientY }: PointerEvent): boolean {
  return pointerType !== 'touch' && (last?.x !== clientX || last.y !== clientY);
}
