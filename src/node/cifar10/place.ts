import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../datasets/archive/source';

/** What a data set has in its root, by its name. */
export interface Place {
  readonly root: string;
  /** The data set, whole and under its final name. */
  readonly folder: string;
  readonly lock: string;
  /** The start of the archive that a stopped download left for the next one. Nobody works on it. */
  readonly part: string;
  /** An archive that the user put there; it is used, and kept. */
  readonly archive: string;
}

export function placeOf(root: string, source: Source): Place {
  const folder = join(root, source.folder);
  const archive = join(root, source.archive);
  return { root, folder, lock: `${folder}.lock`, part: `${archive}.part`, archive };
}

/** The name of a draft: nobody else has it, not even on another computer. */
export function draftName(source: Source, id: string): string {
  return `${source.folder}.${id}.tmp`;
}

const ID = /^[0-9a-f-]+$/;

/** The drafts in the root, of living programs and of dead ones; none where they could not be removed. */
export async function draftsIn(root: string, source: Source): Promise<string[]> {
  try {
    const names = (await readdir(root)).filter((name) => {
      const id = name.slice(source.folder.length + 1, -'.tmp'.length);
      return ID.test(id) && name === draftName(source, id);
    });
    if (names.length > 0) await access(root, constants.W_OK);
    return names.map((name) => join(root, name));
  } catch {
    return [];
  }
}
