import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkExercise } from '../../learn/author/check';
import { faultsOf } from '../../learn/author/form';
import { newExercise } from '../../learn/author/scaffold';
import { findExercise, openCourse, type Course, type Exercise } from '../../learn/exercises';
import { runTypeScript } from '../../tools/program';
import { root } from '../../tools/root';
import { makeCourse } from './tinyCourse';

let course: Course;
let remove: () => void;
beforeEach(() => {
  ({ course, remove } = makeCourse());
  // What the template leads to.
  for (const file of ['lessons/01-environment.ts', 'docs/01-environment.mdx'])
    cpSync(path.join(root, file), path.join(course.root, file));
});
afterEach(() => remove());

/** A new exercise, in the course as it is then. */
function made(): Exercise {
  newExercise(course, '03-triple', 'Triple a number');
  course = openCourse(course.folder);
  return findExercise(course, '3');
}

/** Replaces a part of an exercise's file. */
function edit(exercise: Exercise, file: string, from: RegExp | string, to: string): void {
  const place = path.join(exercise.folder, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    place,
    text.replace(from, () => to),
  );
}

async function checked(exercise: Exercise): Promise<{ isRight: boolean; said: string[] }> {
  const said: string[] = [];
  return { isRight: await checkExercise(course, exercise, (line) => said.push(line)), said };
}

test('a new exercise is whole, and its proof holds', async () => {
  const author = (...args: string[]) =>
    runTypeScript('learn/author/main.ts', ['--folder', course.folder, ...args], { cwd: course.root });
  const written = await author('new', '03-triple', 'Triple $& a number');
  expect(written).toMatchObject({ status: 0, stderr: '' });
  expect(written.stdout).toContain(`${path.join('exercises', '03-triple')} is there.`);
  const { exercises } = openCourse(course.folder);
  expect(exercises.map(({ name, title }) => [name, title])).toContainEqual([
    '03-triple',
    'Triple $& a number',
  ]);

  expect(await author('check', '3')).toEqual({
    status: 0,
    stdout: [
      'right  the stub fails\n',
      'right  the solution passes\n',
      'right  the wrong answer "the square" fails\n',
      'right  the wrong answer "adds two" fails\n',
    ].join(''),
    stderr: '',
  });
});

const refused: [string, string, string][] = [
  ['02-triple', 'T', 'expected the next number, 03, but got 02: 02 is 02-negate'],
  ['04-triple', 'T', 'expected the next number, 03, but got 04: numbers have no gaps'],
  ['03-double', 'T', 'expected a new name, but there is 01-double already'],
  [
    'triple',
    'T',
    'expected a number and words in small letters, such as 03-clip-gradients, but got "triple"',
  ],
  ['03-Triple', 'T', 'but got "03-Triple"'],
  ['03-../x', 'T', 'but got "03-../x"'],
  ['03-triple', '', 'expected a title of one line, such as "Clip the gradients", but got ""'],
  ['03-triple', 'a\nb', 'expected a title of one line'],
];

test.each(refused)('new %s %j is refused', (name, title, why) => {
  expect(() => newExercise(course, name, title)).toThrow(why);
  expect(openCourse(course.folder).exercises).toHaveLength(2);
});

test('a folder that is there, with or without an exercise, is left as it is', () => {
  rmSync(path.join(made().folder, 'README.md'));
  course = openCourse(course.folder);
  expect(() => newExercise(course, '03-triple', 'T')).toThrow('expected a new folder, but there is ');
});

test('tests that ask for nothing are found, and so are tests that the solution fails', async () => {
  const exercise = made();
  const file = path.join(exercise.folder, 'exercise.test.ts');
  const tests = readFileSync(file, 'utf8');
  writeFileSync(file, "test('asks for nothing', () => undefined);\n");
  expect(await checked(exercise)).toEqual({
    isRight: false,
    said: [
      'WRONG  the stub passes',
      'right  the solution passes',
      'WRONG  the wrong answer "the square" passes',
      'WRONG  the wrong answer "adds two" passes',
    ],
  });

  writeFileSync(file, tests.replace('double(3), 6', 'double(3), 7'));
  const { isRight, said } = await checked(exercise);
  expect(isRight).toBe(false);
  expect(said[1]).toBe('WRONG  the solution fails');
  // Jest's words follow.
  expect(said[2]).toMatch(/expected {2}7\s+received {2}6/);
});

test('a stub that is not the solution without its answer is found', async () => {
  const exercise = made();
  edit(exercise, 'solution.ts', 'Twice a number. */', 'Two times a number. */');
  expect(await checked(exercise)).toEqual({
    isRight: false,
    said: ['exercise.ts is not the stub of solution.ts: npm run learn -- reset 03 --yes writes that.'],
  });
});

const faults: [string, (exercise: Exercise) => void, string][] = [
  ['a missing file', ({ folder }) => rmSync(path.join(folder, 'hints.md')), 'There is no hints.md.'],
  [
    'a file too many',
    ({ folder }) => writeFileSync(path.join(folder, 'notes.txt'), ''),
    'notes.txt belongs to no exercise.',
  ],
  [
    'no lesson',
    (exercise) => edit(exercise, 'README.md', /\nLesson 1.*\n/, ''),
    'README.md: expected a title, the task, and a last line such as Lesson 3, [Its section](../../docs/03-cnn.mdx#formula).',
  ],
  [
    'a lesson without that section',
    (exercise) => edit(exercise, 'README.md', '#tensor)', '#tenser)'),
    'README.md: docs/01-environment.mdx has no section #tenser.',
  ],
  [
    'a place to read again that is not there',
    (exercise) => edit(exercise, 'exercise.test.ts', "'tensor')", "'tenser')"),
    'exercise.test.ts: lessons/01-environment.ts has no tenser.',
  ],
  [
    'a place to read again of another lesson',
    (exercise) => edit(exercise, 'README.md', 'Lesson 1,', 'Lesson 2,'),
    'exercise.test.ts: lessons/01-environment.ts is no part of Lesson 2, which README.md names.',
  ],
  [
    'a long task',
    (exercise) => edit(exercise, 'README.md', 'Write `', `${'More.\n'.repeat(5)}Write \``),
    'README.md: the task has more than 5 lines.',
  ],
  [
    'one hint',
    (exercise) => edit(exercise, 'hints.md', /## 2[^]*/, ''),
    'hints.md: expected two hints or more, below ## 1, ## 2, ….',
  ],
  [
    'a solution that explains nothing',
    (exercise) => edit(exercise, 'solution.ts', /^\/\*\*[^]*?\*\/\n\n/, ''),
    'solution.ts: expected a comment of two lines or more at its top, which tells why it is right.',
  ],
  [
    'an answer without its end',
    (exercise) => edit(exercise, 'solution.ts', '// #end', '// end'),
    'solution.ts: expected the answer between // #answer and // #end.',
  ],
  [
    'one wrong answer',
    (exercise) => edit(exercise, 'mutants.json', /,\n.*adds two.*/, ''),
    'mutants.json: expected two wrong answers or more.',
  ],
  [
    'a wrong answer that can not be made',
    (exercise) => edit(exercise, 'mutants.json', '"2 * n"', '"3 * n"'),
    '03-triple/mutants.json: mutant "the square": the solution does not have "3 * n" exactly once',
  ],
  [
    'wrong answers in another form',
    (exercise) => edit(exercise, 'mutants.json', '"to"', '"into"'),
    '03-triple/mutants.json: expected a list of { "name": …, "from": …, "to": … }',
  ],
];

test.each(faults)('%s is said', (_, damage, fault) => {
  const exercise = made();
  expect(faultsOf(course, exercise)).toEqual([]);
  damage(exercise);
  expect(faultsOf(course, exercise)).toEqual([fault]);
});
