import { useEffect } from 'react';
import { store } from '.';
import { withParts } from './kept';
import { readOn } from './parts';

/** Keeps which parts of this page the reader has scrolled through: what stands before its first heading, and its `sections`. */
export function useReading(page: string | undefined, sections: readonly string[]): void {
  useEffect(() => {
    if (page === undefined) return;
    const article = document.querySelector('article');
    const headings = sections.map((id) => document.getElementById(id));
    let before = window.scrollY;
    const onScroll = (): void => {
      const now = window.scrollY;
      // A part ends where the next begins.
      const ends = [
        ...headings.map((heading) => heading?.getBoundingClientRect().top ?? NaN),
        article?.getBoundingClientRect().bottom ?? NaN,
      ].map((end) => end + now);
      const read = readOn(before, now, window.innerHeight, ends).map(
        (index) => ['', ...sections][index] ?? '',
      );
      before = now;
      if (read.length > 0) store.change((kept) => withParts(kept, page, read));
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [page, sections]);
}
