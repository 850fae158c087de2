/**
 * Starts Docusaurus: `node docusaurus.mjs build`. Its bundler does not work in a folder with `!`, `#` or the like in its name. There it
 * works on the same files under a plain name, and what it builds is brought back.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOdd, plainFolderOf } from './plainFolder.mjs';

const PROGRAM = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const website = import.meta.dirname;
const [command, ...options] = process.argv.slice(2);

/** Node and the bundler leave links' names as they are: see plugins/repository.ts. */
const KEEP_LINKS = '--preserve-symlinks --preserve-symlinks-main';

function runUnderPlainName(root) {
  // The program gets the signal, too; what is to be removed is removed after it.
  process.on('SIGINT', () => undefined);
  // A folder that is there is a link under the plain name, and what is written into it stays.
  if (command === 'write-translations') mkdirSync(path.join(website, 'i18n'), { recursive: true });
  const plain = plainFolderOf(root);
  try {
    const given = options.indexOf('--out-dir');
    const [name = 'build'] = given < 0 ? [] : options.splice(given, 2).slice(1);
    const built = path.join(plain, 'website/build');
    const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${KEEP_LINKS}`.trim();
    const { status, error } = spawnSync(process.execPath, [path.join(plain, PROGRAM), command, ...options], {
      cwd: path.join(plain, 'website'),
      env: { ...process.env, NODE_OPTIONS },
      stdio: 'inherit',
    });
    if (error) throw error;
    if (status === 0 && command === 'build') {
      const target = path.resolve(website, name);
      rmSync(target, { recursive: true, force: true });
      cpSync(built, target, { recursive: true });
    }
    return status ?? 1;
  } finally {
    rmSync(plain, { recursive: true, force: true });
  }
}

const root = path.join(website, '..');
// What only hands out files works anywhere.
if (isOdd(root) && command !== 'serve') process.exitCode = runUnderPlainName(root);
else {
  process.chdir(website);
  await import(pathToFileURL(path.join(root, PROGRAM)).href);
}
