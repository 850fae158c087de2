/**
 * Runs in the head of each page, before its first paint, after the scripts that plugins/start puts before it. It is a file,
 * and no page has a script of its own: so the site works where a policy forbids those.
 */
import { askForProgram } from './program';
import { readWhereItLies } from './misplaced';

/** Where the site was built to stand: plugins/start knows it. */
declare const BASE_URL: string;

document.addEventListener('DOMContentLoaded', () => {
  const { root } = document.documentElement.dataset;
  // While one works on the site, a page is made in the browser.
  if (root === undefined) return;
  const { protocol, pathname } = new URL(root, location.href);
  if (protocol === 'file:') readWhereItLies('folder', BASE_URL, root);
  else if (pathname !== BASE_URL) readWhereItLies('elsewhere', BASE_URL, root);
  else askForProgram(BASE_URL);
});
