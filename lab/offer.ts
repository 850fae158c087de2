import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../src/node/writeWhole';
import type { Keeper } from './keeper';
import { troubleOf } from './somewhere';

/** Asks where else files may go that could not be written to their places; the exit code is 1 where they do not go anywhere. */
export async function offerPlaces(
  keeper: Keeper,
  say: (line: string) => void,
  ask: (question: string) => Promise<string | undefined>,
): Promise<void> {
  for (const { kept, outcome } of keeper.misplaced()) {
    for (;;) {
      const answer = await ask(`Where else is the ${kept.what} to go? `);
      const bytes = kept.bytes();
      if (answer === undefined || answer === '' || bytes === undefined) {
        process.exitCode = 1;
        break;
      }
      const trouble = troubleOf(() => writeWhole(answer, bytes));
      say(trouble ?? `The ${kept.what} was saved to ${answer}`);
      if (trouble !== undefined) continue;
      // The copy that was put aside, in a folder of its own.
      if (outcome.place !== undefined) rmSync(path.dirname(outcome.place), { recursive: true, force: true });
      break;
    }
  }
}
