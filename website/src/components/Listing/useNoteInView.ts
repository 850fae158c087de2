import { useEffect, useState, type RefObject } from 'react';

/** The index of the note that crosses the upper third of the window, where a reader's eyes are; undefined if none does. */
export function useNoteInView(container: RefObject<HTMLElement | null>): number | undefined {
  const [index, setIndex] = useState<number>();
  useEffect(() => {
    const notes = [...(container.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const inView = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const note = notes.indexOf(target as HTMLElement);
          if (isIntersecting) inView.add(note);
          else inView.delete(note);
        }
        setIndex(inView.size > 0 ? Math.min(...inView) : undefined);
      },
      { rootMargin: '-30% 0px -65% 0px' },
    );
    for (const note of notes) observer.observe(note);
    return () => observer.disconnect();
  }, [container]);
  return index;
}
