import { accessSync, constants, lstatSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../errors';

/** What a path leads to, behind all links; `stats` is undefined if nothing is there yet. */
export function lookAt(path: string): { target: string; stats: Stats | undefined } {
  if (path === '') throw new UsageError("a file's name is missing: expected one, got ''");
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() ?? /[\\/]\.{0,2}$/.test(path))
    throw new UsageError(`${path} can't be written: it is a folder, expected a file`);
  if (stats?.isBlockDevice() || stats?.isSocket())
    throw new UsageError(`${path} can't be written: it is a disk or a socket, expected a file`);
  if (stats?.isFile() === false) return { target: path, stats };
  if (stats) accessSync(path, constants.W_OK);
  return { target: stats ? realpathSync(path) : endOfLinks(path), stats };
}

/** Where a link leads to that leads to nothing yet. */
function endOfLinks(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return endOfLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}
