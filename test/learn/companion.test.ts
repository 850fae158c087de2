import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ansis } from 'ansis';
import { stubOf } from '../../exercises/support/stub';
import { Companion, type CompanionParts } from '../../learn/companion';
import { fileOf, type Course, type Exercise } from '../../learn/exercises';
import { Judge } from '../../learn/judge';
import { ProgressFile } from '../../learn/progress';
import { Terminal } from '../../learn/terminal';
import { makePaint } from '../../learn/text';
import type { Verdict } from '../../learn/verdict';
import { FakeTerminal } from './fakeTerminal';
import { DOUBLE, makeCourse } from './tinyCourse';

// One for all tests that need it: to start it takes longer than what it does.
const judge = new Judge();
afterAll(() => judge.close());

let course: Course;
let remove: () => void;
let terminal: FakeTerminal;
let ended: Promise<Exercise> | undefined;
beforeEach(() => {
  ({ course, remove } = makeCourse());
  terminal = new FakeTerminal();
});
afterEach(async () => {
  terminal.press('q');
  await ended?.catch(() => undefined);
  remove();
});

const double = (): Exercise => course.exercises[0]!;
const save = (text: string): void => writeFileSync(fileOf(double()), text);
const saved = (): string => readFileSync(fileOf(double()), 'utf8');

/** A judge for what is not about tests: it compares with the solution. */
const quickJudge = {
  judge: (folder: string): Promise<Verdict> => {
    const text = readFileSync(path.join(folder, 'exercise.ts'), 'utf8');
    const passed = text === readFileSync(path.join(folder, 'solution.ts'), 'utf8');
    const words = text.includes('Write me') ? 'it is not written yet' : passed ? '' : 'wrong';
    const tests = ['one', 'two'].map((title) => ({ title, passed, words }));
    return Promise.resolve({ passed, tests, printed: [] });
  },
};

function open(parts: Partial<CompanionParts> = {}): Promise<Exercise> {
  const companion = new Companion(
    {
      course,
      progress: new ProgressFile(course),
      judge: quickJudge,
      terminal: new Terminal(terminal.input, terminal.output),
      paint: makePaint(new Ansis(0)),
      openPlace: ({ url }) => Promise.resolve(`looked at ${url}`),
      ...parts,
    },
    double(),
  );
  ended = companion.run();
  return ended;
}

test('shows the task, answers each save, explains what passes, and stays there', async () => {
  void open({ judge });
  const first = await terminal.see('Not written yet.');
  expect(first.split(/\n{2,}/)).toEqual([
    '░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2 done',
    '01  Double a number',
    'Write `double`, which gives twice a number.',
    'Write it in exercises/01-double/exercise.ts and save: each save is checked.\nTo read: Lesson 1, The start',
    [
      'Not written yet.',
      '  fails   twice 2 is 4',
      '          double(2)',
      '            expected  4',
      '            received  nothing: it is not written yet',
      '            see       lessons/01-one.ts:2',
      '  fails   twice 5 is 10',
    ].join('\n'),
    'n next · p previous · h hint · l list · c check all · r reset · s solution · o lesson · q quit',
  ]);

  save(DOUBLE.replace('2 * n', 'console.log(n), n ** 2'));
  const second = await terminal.see('1 of 2 tests passes.');
  expect(second).toContain('  passes  twice 2 is 4\n');
  expect(second).toMatch(/ {2}fails {3}twice 5 is 10\n +double\(5\)\n +expected {2}10\n +received {2}25\n/);
  expect(second).toContain('Your code printed\n  2\n  5\n');

  save('export const double = (;\n');
  expect(await terminal.see('The tests can not run.')).toContain('exercise.ts does not compile. Line 1: ');

  save(DOUBLE);
  const passed = await terminal.see('All 2 tests pass.');
  expect(passed).toContain('1 of 2 done');
  expect(passed).toContain('01  Double a number  (done)');
  expect(passed).toContain(
    'Why this is right\nTwice a number is the number added to itself. `n ** 2` is its square.\n',
  );
  expect(passed).toContain('  return 2 * n;\n');
  expect(passed).not.toContain('#answer');
  expect(passed).toContain('n goes on when you want to');
});

test('n and p go to the next and the previous one, and the place is kept', async () => {
  void open();
  await terminal.see('01  Double a number');
  terminal.press('p');
  await terminal.see('This is the first one.');
  terminal.press('n');
  await terminal.see('02  Negate a number');
  terminal.press('n');
  await terminal.see('This is the last one: 0 of 2 are done.');
  terminal.press('q');
  expect((await ended)?.name).toBe('02-negate');
  expect(new ProgressFile(course).read().at).toBe('02-negate');
});

test('h gives one more hint at each press', async () => {
  void open();
  terminal.press('h');
  expect(await terminal.see('Hint 1 of 2\nThink of 2.\n')).not.toContain('Hint 2');
  terminal.press('h');
  await terminal.see('Hint 2 of 2\n`2 * n`\n');
  terminal.press('h');
  await terminal.see('These are all the hints');
  expect(new ProgressFile(course).read().hints).toEqual({ '01-double': 2 });
});

test('l lists all, and a number or the arrow keys choose', async () => {
  save(DOUBLE);
  void open();
  await terminal.see('All 2 tests pass.');
  terminal.press('l');
  await terminal.see('> 01  done      Double a number\n  02  open      Negate a number\n');
  terminal.press('2');
  await terminal.see('> 02  open ');
  terminal.press('\u001b[A');
  await terminal.see('> 01  done ');
  for (const back of ['l', '\u001b']) {
    terminal.press(back);
    await terminal.see('All 2 tests pass.');
    terminal.press('l');
    await terminal.see('> 01  done ');
  }
  terminal.press('02\r');
  await terminal.see(/02 {2}Negate a number\n[^]*Not written yet\./);
});

test('c checks all of them', async () => {
  const negate = course.exercises[1]!;
  copyFileSync(path.join(negate.folder, 'solution.ts'), fileOf(negate));
  void open();
  await terminal.see('Not written yet.');
  terminal.press('c');
  const list = await terminal.see('All were checked: 1 of 2 pass.');
  expect(list).toContain('> 01  open      Double a number\n  02  done      Negate a number\n');
});

test('a save while all are checked comes first', async () => {
  void open({ judge });
  await terminal.see('Not written yet.');
  terminal.press('c');
  save(DOUBLE);
  await terminal.see('> 01  done ');
  terminal.press('l');
  await terminal.see('All 2 tests pass.');
});

test('r asks, keeps what was written, and begins anew', async () => {
  save('export const double = 1;\n');
  void open();
  await terminal.see('0 of 2 tests pass.');
  terminal.press('r');
  await terminal.see('Begin anew?');
  terminal.press('n');
  await terminal.see('n next');
  expect(saved()).toBe('export const double = 1;\n');
  terminal.press('ry');
  await terminal.see('Not written yet.');
  expect(saved()).toBe(stubOf(DOUBLE));
  const kept = path.join(course.root, '.learn', 'kept');
  const [name, ...others] = readdirSync(kept);
  expect(name).toMatch(/^01-double-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
  expect(others).toEqual([]);
  expect(readFileSync(path.join(kept, name!, 'exercise.ts'), 'utf8')).toBe('export const double = 1;\n');
});

test('s asks first where it does not pass yet', async () => {
  void open();
  await terminal.see('Not written yet.');
  terminal.press('s');
  await terminal.see('It does not pass yet. See the solution?');
  terminal.press('x');
  expect(await terminal.see('n next')).not.toContain('The solution');
  terminal.press('sy');
  expect(await terminal.see('The solution\n')).toContain('  return 2 * n;\n');
});

test('o says where the lesson is', async () => {
  void open();
  terminal.press('o');
  await terminal.see(/Lesson 1, The start: docs\/01-one.mdx:5\nlooked at http.*\/one\/#start\n/);
});

test('other keys, and pasted text, do nothing', async () => {
  void open();
  const before = await terminal.see('Not written yet.');
  terminal.press('xÄ7 \t\r\u001b[15~\u001b[200~nlqrys\u001b[201~');
  terminal.press('l');
  await terminal.see('> 01 ');
  terminal.press('l');
  expect(await terminal.see('Not written yet.')).toBe(before);
});

test('a missing file is said, and r makes it anew', async () => {
  rmSync(fileOf(double()));
  void open({ judge });
  await terminal.see('exercise.ts is missing.');
  terminal.press('ry');
  await terminal.see('Not written yet.');
});

test('follows the size of the window', async () => {
  save(DOUBLE);
  terminal = new FakeTerminal(40, 16);
  void open();
  const small = await terminal.see(/^All 2 tests pass\./m);
  expect(small).toMatch(/lines: \d+ above, \d+ below \(arrow keys\)/);
  terminal.press('\u001b[H');
  expect(await terminal.see('1 of 2 done')).toMatch(/\nlines: \d+ below/);
  terminal.resize(90, 40);
  expect(await terminal.see('return 2 * n;')).not.toContain('arrow keys');
});

test.each(['q', '\u0003'])('%j leaves the terminal as it was', async (key) => {
  void open();
  await terminal.see('01  Double a number');
  expect([terminal.isRaw, terminal.isSecondScreen]).toEqual([true, true]);
  let output = '';
  terminal.output.on('data', (bytes: Buffer) => (output += bytes.toString()));
  terminal.press(key);
  await ended;
  await terminal.settled();
  expect([terminal.isRaw, terminal.isSecondScreen, terminal.text()]).toEqual([false, false, '']);
  // The cursor is shown.
  expect(output).toContain('\u001b[?25h');
});

test('so does the end of the input, and an error', async () => {
  void open();
  terminal.input.end();
  await ended;
  await terminal.settled();
  expect([terminal.isRaw, terminal.isSecondScreen]).toEqual([false, false]);

  terminal = new FakeTerminal();
  const failing = { judge: () => Promise.reject(new Error('a bug')) };
  await expect(open({ judge: failing })).rejects.toThrow('a bug');
  await terminal.settled();
  expect([terminal.isRaw, terminal.isSecondScreen]).toEqual([false, false]);
});
