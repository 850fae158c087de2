/**
 * Which parts of a page were read to their end when the window went down from one place to another: those whose end stood in
 * it, below its top quarter, before or after. A jump over a part does not read it, and one to the next heading leaves the
 * end of the part before at the very top.
 */
export function readOn(from: number, to: number, height: number, ends: readonly number[]): number[] {
  if (to <= from) return [];
  const stood = (end: number, top: number): boolean => end >= top + height / 4 && end <= top + height;
  return ends.flatMap((end, index) => (stood(end, from) || stood(end, to) ? [index] : []));
}

/** How much of a page is read. What an older version of the page had does not count. */
export function countRead(read: readonly string[], sections: readonly string[]): number {
  return ['', ...sections].filter((part) => read.includes(part)).length;
}
