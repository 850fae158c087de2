import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Paths that are not what a program expects, in a folder that is made for them. Their names say what they are. */
export function oddPaths(outer: string): Readonly<Record<string, string>> {
  const folder = path.join(outer, 'inner');
  mkdirSync(folder);
  const at = (...names: string[]): string => path.join(folder, ...names);
  writeFileSync(at('file'), 'a file');
  mkdirSync(at('folder'));
  mkdirSync(at('full'));
  writeFileSync(at('full', 'file'), 'a file');
  symlinkSync('loop', at('loop'));
  symlinkSync('nowhere', at('dangling'));
  const isPosix = process.platform !== 'win32';
  if (isPosix) execFileSync('mkfifo', [at('pipe')]);
  return {
    'no name': '',
    'a space': at(' '),
    'a file': at('file'),
    'below a file': at('file', 'x'),
    'the inside of a file': `${at('file')}/.`,
    'a file with a slash': `${at('file')}/`,
    'a folder': at('folder'),
    'a folder with a slash': `${at('folder')}/`,
    'a folder that is not empty': at('full'),
    'the folder itself': `${folder}/.`,
    'the folder above': `${folder}/..`,
    'a circle of links': at('loop'),
    'below a circle of links': at('loop', 'x'),
    'a link to nothing': at('dangling'),
    'below a link to nothing': at('dangling', 'x'),
    'below nothing': at('not', 'there', 'x'),
    'a long name': at('n'.repeat(300)),
    'a long path': at(...Array<string>(40).fill('n'.repeat(200))),
    ...(isPosix
      ? {
          'a pipe': at('pipe'),
          'below a pipe': at('pipe', 'x'),
          'below a device': '/dev/null/x',
          'a device without an end': '/dev/zero',
          'a full disk': '/dev/full',
        }
      : {}),
    ...(process.platform === 'linux' ? { 'where nothing can be made': '/proc/x/y' } : {}),
  };
}

/** What no command line can hold, but a program. */
export const NAMELESS = { 'a zero byte': 'a\0b', 'half a character': '\ud800' } as const;

/** In a folder: Node writes half a character as another one, so that a file would be left elsewhere. */
export const nameless = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(NAMELESS).map(([name, text]) => [name, path.join(folder, text)]));
