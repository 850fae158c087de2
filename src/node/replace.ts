import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { errorCode } from '../systemErrors';

/** What a folder that has files in it says when another is to take its name; the last two are Windows'. */
const OCCUPIED: readonly (string | undefined)[] = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'];
/** More would be a quarrel of programs that want different things in one place. */
const TRIES = 10;

/**
 * Gives a folder or file its name, in place of what has it. A folder can't be renamed onto one that has files, so the old one
 * steps aside first: to `aside` and a number, where it can be found if the program ends in between.
 */
export async function replace(made: string, place: string, aside: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(made, place);
      return;
    } catch (error) {
      if (tries === TRIES || !OCCUPIED.includes(errorCode(error))) throw error;
    }
    renameIfThere(place, `${aside}${tries}`);
  }
}

export function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
