import { realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../src/node/writeWhole';
import type { Keeper, Kept } from './keeper';
import { troubleOf } from './somewhere';

/**
 * Asks where else files may go that could not be written to their places; the exit code is 1 where they do not go anywhere.
 * `check` throws where a place will not do.
 */
export async function offerPlaces(
  keeper: Keeper,
  say: (line: string) => void,
  ask: (question: string) => Promise<string | undefined>,
  check: (place: string, kept: Kept) => void = () => undefined,
): Promise<void> {
  for (const { kept, outcome } of keeper.misplaced()) {
    for (;;) {
      const answer = await ask(`Where else is the ${kept.what} to go? `);
      const bytes = kept.bytes();
      if (answer === undefined || answer === '' || bytes === undefined) {
        process.exitCode = 1;
        break;
      }
      const trouble = troubleOf(() => {
        check(answer, kept);
        writeWhole(answer, bytes);
      });
      say(trouble ?? `The ${kept.what} was saved to ${answer}`);
      if (trouble !== undefined) continue;
      // The copy that was put aside, in a folder of its own, unless that is the place that was named.
      if (outcome.place !== undefined) removeFolder(path.dirname(outcome.place), answer);
      break;
    }
  }
}

function removeFolder(folder: string, kept: string): void {
  const inside = path.relative(realpathSync(folder), realpathSync(kept));
  if (inside.startsWith('..') || path.isAbsolute(inside)) rmSync(folder, { recursive: true, force: true });
}
