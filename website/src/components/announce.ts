/** Where the page says what it has done, to those who listen to it: theme/Root has it on every page. */
export const ANNOUNCER = 'announcer';

/** Says it once. One place for the whole page, so that one act is one announcement. */
export function announce(text: string): void {
  const region = document.getElementById(ANNOUNCER);
  // The same words again are only heard when something changes.
  if (region) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
