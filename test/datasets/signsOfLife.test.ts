import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Watchman } from '../../src/node/signsOfLife';
import { cleanUp, temporaryFolder } from './support';

afterEach(cleanUp);

const PATIENCE = { beatMs: 1, lookMs: 1, looks: 3 };

/** What each of so many looks tells; `before` is called with the number of the look, from 0. */
async function looks(path: string, count: number, before: (look: number) => void = () => undefined) {
  const watchman = new Watchman(PATIENCE);
  const told: string[] = [];
  for (let look = 0; look < count; look++) {
    before(look);
    told.push(await watchman.look(path));
  }
  return told;
}

const beatAt = (path: string, second: number): void => utimesSync(path, second, second);

test('What never moves is dead after some looks, whatever its time is', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  for (const second of [0, 1_000_000_000, 4_000_000_000]) {
    beatAt(path, second);
    expect(await looks(path, 4)).toEqual(['unsure', 'unsure', 'unsure', 'dead']);
  }
});

test('What moves is alive, whichever way its clock goes, and dead when it stops', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  const told = await looks(path, 7, (look) => {
    if (look < 3) beatAt(path, 3_000_000_000 - look);
  });
  expect(told).toEqual(['unsure', 'alive', 'alive', 'alive', 'alive', 'dead', 'dead']);
});

test('What goes is gone, and what comes in its place is looked at anew', async () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '');
  const told = await looks(path, 6, (look) => {
    if (look === 2) rmSync(path);
    if (look === 4) mkdirSync(path);
  });
  expect(told).toEqual(['unsure', 'unsure', 'gone', 'gone', 'unsure', 'unsure']);
});

test('A link that leads nowhere is looked at as what it is', async () => {
  const path = join(temporaryFolder(), 'link');
  symlinkSync('nowhere', path);
  expect(await looks(path, 4)).toEqual(['unsure', 'unsure', 'unsure', 'dead']);
});
