import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from '../../learn/watch';

let file: string;
let stop: () => void;
let saved: () => void;
/** What was reported, one after the other. */
let reports: string[];
beforeEach(() => {
  reports = [];
  file = path.join(mkdtempSync(path.join(tmpdir(), 'watch-')), 'exercise.ts');
});
afterEach(() => {
  stop();
  rmSync(path.dirname(file), { recursive: true });
});

/** Changes the file, and waits until that was seen. */
async function seen(change: () => void): Promise<void> {
  const next = new Promise<void>((resolve) => (saved = resolve));
  change();
  await next;
}

const begin = (): void => {
  stop = watch(
    file,
    (changed) => {
      reports.push(changed);
      if (changed === file) saved();
    },
    (trouble) => {
      throw new Error(trouble);
    },
  );
};

test('sees a file that is written, and one that takes its place, as some editors save', async () => {
  writeFileSync(file, 'one');
  await seen(begin);
  await seen(() => writeFileSync(file, 'two'));
  for (const text of ['three', 'four']) {
    await seen(() => {
      writeFileSync(`${file}~`, text);
      renameSync(`${file}~`, file);
    });
  }
});

test('sees that a file goes and comes', async () => {
  await seen(begin);
  await seen(() => writeFileSync(file, 'one'));
  await seen(() => rmSync(file));
  await seen(() => writeFileSync(file, 'two'));
});

test('sees nothing else', async () => {
  await seen(begin);
  writeFileSync(path.join(path.dirname(file), 'notes.ts'), 'one');
  // What is written first is reported first: twice as much time as for the notes passes until the second report.
  await seen(() => writeFileSync(file, 'one'));
  await seen(() => writeFileSync(file, 'two'));
  expect(new Set(reports)).toEqual(new Set([file]));
});
