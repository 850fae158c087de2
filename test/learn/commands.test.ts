import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stubOf } from '../../exercises/support/stub';
import { runCommand } from '../../learn/commands';
import { fileOf, type Course } from '../../learn/exercises';
import { runTypeScript, type Ended } from '../../tools/program';
import { DOUBLE, makeCourse } from './tinyCourse';

let course: Course;
let remove: () => void;
beforeEach(() => {
  ({ course, remove } = makeCourse());
});
afterEach(() => remove());

const first = (): string => fileOf(course.exercises[0]!);
const save = (text: string): void => writeFileSync(first(), text);
const folder = (): string[] => ['--folder', course.folder];

/** As a user starts it. */
const learn = (...args: string[]): Promise<Ended> =>
  runTypeScript('learn/main.ts', [...folder(), ...args], { cwd: course.root });

/** The same in this process, which takes less time; gives what it prints. */
async function printed(...args: string[]): Promise<string> {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await runCommand([...folder(), ...args]);
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

test('without a terminal, it lists the exercises and says which commands do without one', async () => {
  const { status, stdout, stderr } = await learn();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('  01  open      Double a number\n  02  open      Negate a number\n');
  expect(stdout).toContain('npm run learn -- check 01 ');
});

test('check says what is wrong and what passes, by its exit status, too, and list knows it then', async () => {
  save(DOUBLE.replace('2 * n', 'n'));
  const wrong = await learn('check', '1');
  expect(wrong).toMatchObject({ status: 1, stderr: '' });
  expect(wrong.stdout).toMatch(
    /^01 {2}Double a number\n0 of 2 tests pass\.\n[^]*expected {2}4\n +received {2}2\n/,
  );

  save(DOUBLE);
  const right = await learn('check', '01');
  expect(right).toMatchObject({ status: 0, stderr: '' });
  expect(right.stdout).toMatch(/\nAll 2 tests pass\.\n[^]*\nTwice a number is the number added to itself\./);

  expect(await learn('check')).toEqual({
    status: 1,
    stdout: '01  passes  Double a number\n02  open    Negate a number: Not written yet.\n',
    stderr: '',
  });
  expect(await printed('list')).toMatch(/ {2}01 {2}done .*\n {2}02 {2}open .*\n\n.* 1 of 2 done\n$/);
});

test('hints and the solution', async () => {
  expect(await printed('hint', '01')).toBe(
    'Hint 1 of 2\nThink of 2.\n\nOne more: npm run learn -- hint 01 --more 1\n',
  );
  expect(await printed('hint', '01', '--more', '1')).toContain('Hint 2 of 2\n`2 * n`\n');
  expect(await printed('solution', '1')).toMatch(/^Why this is right\nTwice [^]*\n {2}return 2 \* n;\n}\n$/);
});

test('a new beginning, if one is sure', async () => {
  save('mine');
  await expect(printed('reset', '1')).rejects.toThrow('add --yes');
  expect(readFileSync(first(), 'utf8')).toBe('mine');

  const said = await printed('reset', '1', '--yes');
  expect(readFileSync(first(), 'utf8')).toBe(stubOf(DOUBLE));
  const [kept = ''] = readdirSync(path.join(course.root, '.learn/kept'));
  expect(said).toBe(`01 begins anew. What you wrote is in .learn/kept/${kept}\n`);
  expect(readFileSync(path.join(course.root, '.learn/kept', kept), 'utf8')).toBe('mine');
});

test('what can not be understood is said in one sentence', async () => {
  const { status, stdout, stderr } = await learn('check', '7');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^there is no exercise "7": expected a number such as 01, .* npm run learn -- list shows all\n$/,
  );
  for (const wrong of [['lsit'], ['hint', '0'], ['solution', 'x']])
    await expect(printed(...wrong)).rejects.toThrow(`there is no exercise "${wrong.at(-1)}"`);
  await expect(printed('--folder', '/nowhere/at/all', 'list')).rejects.toThrow(
    "can't be read: there is no such file or folder",
  );
});

test('a command that is spelled nearly right, or no command, is answered with what there is', async () => {
  await expect(printed('hints', '1')).rejects.toThrow('unknown command "hints": did you mean hint?');
  await expect(printed('wat', '1')).rejects.toThrow(
    'did you mean list or check or hint or solution or reset?',
  );
});
