import type { ReadEntry } from 'tar';
import { dataFiles, type Source } from './source';

/** A list of the classes' names; it is kept if it is there, but nothing needs it. */
export const META_FILE = 'batches.meta.txt';
const META_LIMIT = 10_000;

/** The entry's file name if it is one of ours; a name that leads elsewhere never is. */
export function wantedName({ type, path, size }: ReadEntry, source: Source): string | undefined {
  if (type !== 'File' && type !== 'OldFile') return undefined;
  const plain = path.replace(/^\.\//, '');
  const isIt = (name: string) => plain === name || plain === `${source.folder}/${name}`;
  if (isIt(META_FILE) && size <= META_LIMIT) return META_FILE;
  return dataFiles(source).find(isIt);
}
