import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Has a folder's name more than letters, digits, blanks and the likes of `-`? In a bundler's requests `!`, `?` and `#` stand between
 * loaders, before a query and before a fragment, and brackets, `%`, `$` and others are patterns to one part of it or another.
 */
export const isOdd = (folder) => /[^\p{L}\p{M}\p{N}\s/\\:._~-]/u.test(folder);

/** What is made where the site is built. */
const MADE = new Set(['.docusaurus', 'build']);

/** Puts all that is in `from` under the same names into `to`: folders as links, files as copies. */
function mirror(from, to, isLeftOut) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((one) => !isLeftOut(one))) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (statSync(source).isDirectory()) symlinkSync(source, target, 'junction');
    else copyFileSync(source, target);
  }
}

/**
 * A project's folders under a plain name, in a new folder that is the caller's to remove: for what can't work in a folder with
 * such a name. The site's own folder is there itself, for Docusaurus asks for its real name.
 */
export function plainFolderOf(root) {
  const plain = mkdtempSync(path.join(realpathSync(tmpdir()), 'site-'));
  mirror(root, plain, (name) => name === 'website');
  mirror(path.join(root, 'website'), path.join(plain, 'website'), (name) => MADE.has(name));
  return plain;
}
