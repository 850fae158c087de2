/** How many letters have to be put in, taken out or replaced to make one word of the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of Array.from(a).entries()) {
    let left = i + 1;
    const next = [left];
    for (const [j, other] of Array.from(b).entries()) {
      const [aboveLeft = 0, above = 0] = row.slice(j);
      left = Math.min(left + 1, above + 1, aboveLeft + (letter === other ? 0 : 1));
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const wordsOf = (address: string): string[] =>
  decode(address)
    .toLowerCase()
    .replace(/(index)?\.(html?|mdx?)$/, '')
    .split('/')
    .filter((word) => word !== '');

/** Addresses that can't be decoded are compared as they are. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Those of `pages` whose last word is like the last word of `address`, nearest first: at most three. */
export function nearest(address: string, pages: readonly string[]): string[] {
  const word = wordsOf(address).at(-1) ?? '';
  return pages
    .map((page) => ({ page, off: distance(wordsOf(page).at(-1) ?? '', word) }))
    .filter(({ page, off }) => page !== address && off <= Math.max(1, word.length / 3))
    .sort((a, b) => a.off - b.off || a.page.length - b.page.length)
    .slice(0, 3)
    .map(({ page }) => page);
}
