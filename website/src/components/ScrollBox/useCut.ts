import { useEffect, useState } from 'react';

/** On which side a box holds more than it shows. */
export type Cut = 'start' | 'end' | 'both';

/** How a box is cut now; undefined where all of it shows, and before the page has come alive. */
export function useCut(box: HTMLElement | null): Cut | undefined {
  const [cut, setCut] = useState<Cut>();
  useEffect(() => {
    if (!box) return;
    const look = (): void => {
      const { scrollLeft, scrollWidth, clientWidth } = box;
      // Widths are rounded.
      const start = scrollLeft > 1;
      const end = scrollLeft + clientWidth < scrollWidth - 1;
      setCut(start && end ? 'both' : start ? 'start' : end ? 'end' : undefined);
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [box]);
  return cut;
}
