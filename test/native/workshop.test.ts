import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkshop } from '../../native/workshop';

const IMPATIENT = { beatMs: 5, lookMs: 4, looks: 25 };

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'native-'))));
afterEach(() => rmSync(root, { recursive: true }));

test('what a killed program left is removed, what a living one makes is not', async () => {
  mkdirSync(path.join(root, 'native-parts', 'old'), { recursive: true });
  const other = path.join(root, 'native-parts-of-another');
  mkdirSync(other);
  let second = 1_000_000_000;
  const beat = setInterval(() => utimesSync(other, second, second++), 1);
  const { folder, close } = await openWorkshop(root, IMPATIENT);
  clearInterval(beat);

  expect(readdirSync(root).toSorted()).toEqual([path.basename(folder), path.basename(other)].toSorted());
  close();
  expect(existsSync(folder)).toBe(false);
});

test('two at once have a folder each', async () => {
  const [a, b] = await Promise.all([openWorkshop(root, IMPATIENT), openWorkshop(root, IMPATIENT)]);
  expect(a.folder).not.toBe(b.folder);
  expect(existsSync(a.folder) && existsSync(b.folder)).toBe(true);
  a.close();
  expect(existsSync(b.folder)).toBe(true);
  b.close();
});
