import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beat, PATIENCE, Watchman, type Patience } from '../src/node/signsOfLife';

const NAME = 'native-parts';

export interface Workshop {
  readonly folder: string;
  /** Removes it, and what is in it. */
  readonly close: () => void;
}

/** A folder of a name that nobody else has, in which all is made before it is moved. What killed programs left is removed. */
export async function openWorkshop(root: string, patience: Patience = PATIENCE): Promise<Workshop> {
  await removeLeftovers(root, patience);
  const folder = path.join(root, `${NAME}-${randomUUID()}`);
  mkdirSync(folder);
  const stopBeating = beat(folder, patience);
  return {
    folder,
    close: () => {
      stopBeating();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function removeLeftovers(root: string, patience: Patience): Promise<void> {
  const watchman = new Watchman(patience);
  for (;;) {
    let isUnsure = false;
    for (const name of readdirSync(root).filter((name) => name.startsWith(NAME))) {
      const state = await watchman.look(path.join(root, name));
      isUnsure ||= state === 'unsure';
      if (state !== 'dead') continue;
      // By another name first: if it was only asleep, it finds nothing there when it wakes up.
      const grave = path.join(root, `${NAME}-${randomUUID()}`);
      renameSync(path.join(root, name), grave);
      rmSync(grave, { recursive: true, force: true });
    }
    if (!isUnsure) return;
    await sleep(patience.lookMs);
  }
}
