import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { noteBeingRead, reveal } from './reading';

/** By what the reader points: at a note itself, or at code, whose note may stand outside of the window. */
export type Pointer = 'note' | 'code' | 'keys';

interface Pointed {
  readonly note: number;
  readonly by: Pointer;
}

export interface ActiveNote {
  /** The note that the reader points at, else the one at the reading line. */
  readonly active: number | undefined;
  /** The note of the code that the reader points at: the style sheet keeps it in the window. */
  readonly called: number | undefined;
  readonly point: (note: number, by: Pointer) => void;
  readonly release: () => void;
}

/** Which note's lines are marked. To scroll is to read on: it ends what the pointer, which may rest anywhere, has marked. */
export function useActiveNote(container: RefObject<HTMLElement | null>): ActiveNote {
  const [read, setRead] = useState<number>();
  const [pointed, setPointed] = useState<Pointed>();
  const pointedFrom = useRef(0);

  useEffect(() => {
    const columns = container.current;
    if (!columns) return;
    const measure = (): void => setRead(noteBeingRead(columns));
    const onScroll = (): void => {
      if (window.scrollY !== pointedFrom.current) setPointed(undefined);
      measure();
    };
    // Sees the first layout, too, and each that a choice of language makes.
    const observer = new ResizeObserver(measure);
    observer.observe(columns);
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', measure);
    };
  }, [container]);

  useLayoutEffect(() => {
    const columns = container.current;
    if (!columns) return;
    // A note that was called stood elsewhere until now.
    if (!pointed) setRead(noteBeingRead(columns));
    else if (pointed.by !== 'note') {
      bringIntoView(columns.querySelector(`[data-note="${pointed.note}"]`));
      pointedFrom.current = window.scrollY;
    }
  }, [container, pointed]);

  const active = pointed?.note ?? read;
  useLayoutEffect(() => {
    if (active === undefined) return;
    // Lines do not move below a pointer that is on them.
    const rests = (box: HTMLElement): boolean => pointed?.by === 'code' && box.matches(':hover');
    for (const group of container.current?.querySelectorAll<HTMLElement>('[data-group][data-active]') ?? [])
      for (let box = group.parentElement; box && box !== container.current; box = box.parentElement)
        if (box.scrollHeight > box.clientHeight && !rests(box)) reveal(group, box);
  }, [container, active, pointed]);

  const point = useCallback((note: number, by: Pointer): void => {
    pointedFrom.current = window.scrollY;
    setPointed((before) => (before?.note === note && before.by === by ? before : { note, by }));
  }, []);
  const release = useCallback((): void => setPointed(undefined), []);
  const called = pointed && pointed.by !== 'note' ? pointed.note : undefined;
  return { active, called, point, release };
}

/** The style sheet holds the note in the window while its column is there; where it is not, the window scrolls. */
function bringIntoView(note: HTMLElement | null): void {
  if (!note) return;
  const { top, bottom } = note.getBoundingClientRect();
  const highest = Number.parseFloat(getComputedStyle(note).top) || 0;
  if (top < highest - 1 || bottom > window.innerHeight)
    note.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
