import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expectBrowser, isServed } from '../../learn/browser';
import { fileOf, findExercise, fingerprint, openCourse, type Course } from '../../learn/exercises';
import { placeOf } from '../../learn/lesson';
import { hintsOf, linesOf, taskOf } from '../../learn/markdown';
import { doneOf, hinted, marked, ProgressFile } from '../../learn/progress';
import { reset } from '../../learn/reset';
import { solutionOf } from '../../learn/solution';
import { root } from '../../tools/root';
import { DOUBLE, makeCourse } from './tinyCourse';

describe('a course', () => {
  let course: Course;
  let remove: () => void;
  beforeEach(() => {
    ({ course, remove } = makeCourse());
  });
  afterEach(() => remove());

  test('is read from the disk, in order, without what is no exercise', () => {
    mkdirSync(path.join(course.folder, '00-begun'));
    mkdirSync(path.join(course.folder, 'notes'));
    expect(openCourse(course.folder).exercises.map(({ number, title }) => [number, title])).toEqual([
      ['01', 'Double a number'],
      ['02', 'Negate a number'],
    ]);
    expect(() => openCourse(path.join(course.folder, 'notes'))).toThrow('has no exercises');
  });

  test('finds an exercise by its number or name', () => {
    for (const wanted of ['1', '01', '01-double'])
      expect(findExercise(course, wanted).name).toBe('01-double');
    for (const wanted of ['3', '', '1.0', '001', 'double'])
      expect(() => findExercise(course, wanted)).toThrow(`there is no exercise "${wanted}"`);
  });

  test('a mark belongs to what passed: another text has to pass again', () => {
    const [first] = course.exercises;
    const file = new ProgressFile(course);
    expect(file.read()).toEqual({ passed: {}, hints: {} });
    file.update((progress) => marked(progress, first!, fingerprint(first!)));
    expect([...doneOf(course, file.read())]).toEqual(['01-double']);
    const stub = readFileSync(fileOf(first!));
    writeFileSync(fileOf(first!), 'other');
    expect([...doneOf(course, file.read())]).toEqual([]);
    writeFileSync(fileOf(first!), stub);
    expect([...doneOf(course, file.read())]).toEqual(['01-double']);
    file.update((progress) => marked(progress, first!, undefined));
    expect(file.read()).toEqual({ passed: {}, hints: {} });
  });

  test('nor does a mark outlive the tests that passed', () => {
    const [first] = course.exercises;
    const test = path.join(first!.folder, 'exercise.test.ts');
    const file = new ProgressFile(course);
    file.update((progress) => marked(progress, first!, fingerprint(first!)));
    const text = readFileSync(test, 'utf8');
    for (const change of [() => writeFileSync(test, `${text}// One more.\n`), () => rmSync(test)]) {
      change();
      expect([...doneOf(course, file.read())]).toEqual([]);
    }
    writeFileSync(test, text);
    expect([...doneOf(course, file.read())]).toEqual(['01-double']);
  });

  test('a mark outlives a lesson that moves: where the tests send a learner is no part of it', () => {
    const [first] = course.exercises;
    const file = path.join(first!.folder, 'exercise.test.ts');
    const before = fingerprint(first!);
    const text = readFileSync(file, 'utf8');
    const moved = text.replace(
      "checksFor('lessons/01-one.ts', 'start')",
      "checksFor('docs/closer/01-one.mdx', 'more')",
    );
    expect(moved).not.toBe(text);
    writeFileSync(file, moved);
    expect(fingerprint(first!)).toBe(before);
    writeFileSync(file, text.replace('double(5)', 'double(6)'));
    expect(fingerprint(first!)).not.toBe(before);
  });

  test('a mark of before the lessons moved counts while there is an answer', () => {
    const [first] = course.exercises;
    const stub = readFileSync(fileOf(first!));
    const old = { passed: { [first!.name]: 'f'.repeat(64) }, hints: {} };
    expect([...doneOf(course, old)]).toEqual([]);
    writeFileSync(fileOf(first!), 'export const double = (n: number): number => 2 * n;\n');
    expect([...doneOf(course, old)]).toEqual(['01-double']);
    rmSync(fileOf(first!));
    expect([...doneOf(course, old)]).toEqual([]);
    writeFileSync(fileOf(first!), stub);
  });

  test('progress is kept by one program and seen by another', () => {
    const [first] = course.exercises;
    new ProgressFile(course).update((progress) => hinted({ ...progress, at: '02-negate' }, first!, 2));
    new ProgressFile(course).update((progress) => hinted(progress, first!, 1));
    expect(new ProgressFile(course).read()).toEqual({
      at: '02-negate',
      passed: {},
      hints: { '01-double': 2 },
    });
  });

  test.each(['{ "at": ', '[]', '{"passed":{"a":1},"hints":{}}', '{"passed":{},"hints":{"a":-1}}', ''])(
    'a broken file of progress (%j) is put aside, and a new one begins',
    (text) => {
      const folder = path.join(course.root, '.learn');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'progress.json'), text);
      const file = new ProgressFile(course);
      expect(file.read()).toEqual({ passed: {}, hints: {} });
      const [aside] = readdirSync(folder);
      expect(aside).toMatch(/^progress-broken-.*\.json$/);
      expect(readFileSync(path.join(folder, aside!), 'utf8')).toBe(text);
      expect(file.takeTrouble()).toContain(aside);
      expect(file.takeTrouble()).toBeUndefined();
    },
  );

  test('where nothing can be kept, that is said, and no more', () => {
    writeFileSync(path.join(course.root, '.learn'), 'a file in the way');
    const file = new ProgressFile(course);
    file.update((progress) => ({ ...progress, at: '02-negate' }));
    expect(file.takeTrouble()).toMatch(/^your progress is not kept: /);
    const [first] = course.exercises;
    writeFileSync(fileOf(first!), 'mine');
    expect(() => reset(course, first!)).toThrow("01 was not reset, for what you wrote can't be kept");
    expect(readFileSync(fileOf(first!), 'utf8')).toBe('mine');
  });

  test('several texts of one exercise are kept, and none if there is nothing to reset', () => {
    const [first] = course.exercises;
    expect(reset(course, first!)).toContain('there is nothing to reset');
    for (const text of ['a', 'b', 'c']) {
      writeFileSync(fileOf(first!), text);
      reset(course, first!);
    }
    rmSync(fileOf(first!));
    expect(reset(course, first!)).toBe('01 begins anew.');
    const kept = path.join(course.root, '.learn', 'kept');
    expect(
      readdirSync(kept)
        .map((name) => readFileSync(path.join(kept, name, 'exercise.ts'), 'utf8'))
        .sort(),
    ).toEqual(['a', 'b', 'c']);
  });

  test('a lesson has a line in its file and a page on the site', () => {
    const lesson = { lesson: 'Lesson 1', section: 'The start', page: 'docs/01-one.mdx', anchor: 'start' };
    expect(placeOf(course.root, lesson)).toEqual({
      file: 'docs/01-one.mdx:5',
      url: 'http://localhost:3000/one/#start',
    });
    expect(placeOf(course.root, { ...lesson, page: 'docs/gone.mdx' })).toEqual({
      file: 'docs/gone.mdx',
      url: undefined,
    });
  });
});

test('a task is read as paragraphs, without its title, and its last line leads to the lesson', () => {
  const readme =
    '# Title\n\nOne line\nand [a page](../../docs/page.mdx).\n\n- an item\n- another\n\n' +
    'Lesson 3, [Where 400 comes from](../../docs/03-cnn.mdx#formula), "a part".\n';
  expect(taskOf(readme)).toEqual({
    lines: ['One line and a page (docs/page.mdx).', '', '- an item', '- another'],
    lesson: {
      lesson: 'Lesson 3',
      section: 'Where 400 comes from',
      page: 'docs/03-cnn.mdx',
      anchor: 'formula',
    },
  });
  expect(taskOf('# Title\n\nText.\n')).toEqual({ lines: ['Text.'], lesson: undefined });
});

test('code keeps its lines', () => {
  expect(linesOf('Say:\n```ts\na();\n  b();\n```\nthen\nend')).toEqual([
    'Say:',
    '    a();',
    '      b();',
    'then end',
  ]);
});

test('hints and solutions', () => {
  expect(hintsOf('## 1\n\nFirst\nhint.\n\n## 2\n\nSecond.\n')).toEqual([['First hint.'], ['Second.']]);
  expect(solutionOf(DOUBLE)).toEqual({
    why: ['Twice a number is the number added to itself. `n ** 2` is its square.'],
    code: ['/** Twice a number. */', 'export function double(n: number): number {', '  return 2 * n;', '}'],
  });
});

test('each exercise of the project has a task, a lesson, hints and a solution that can be shown', () => {
  const { exercises } = openCourse(path.join(root, 'exercises'));
  expect(exercises.length).toBeGreaterThan(0);
  for (const { folder, name } of exercises) {
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const { lines, lesson } = taskOf(read('README.md'));
    expect({ name, task: lines.length > 0, lesson: lesson && placeOf(root, lesson) }).toEqual({
      name,
      task: true,
      lesson: {
        file: expect.stringMatching(/^docs\/.*\.mdx:\d+$/) as string,
        url: expect.stringContaining('http') as string,
      },
    });
    expect(hintsOf(read('hints.md')).length).toBeGreaterThan(1);
    const { why, code } = solutionOf(read('solution.ts'));
    expect([why.length > 0, code.length > 0]).toEqual([true, true]);
  }
});

test('a browser is expected on a desktop, and not over ssh', () => {
  expect(expectBrowser({}, 'darwin')).toBe(true);
  expect(expectBrowser({}, 'win32')).toBe(true);
  expect(expectBrowser({}, 'linux')).toBe(false);
  expect(expectBrowser({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(expectBrowser({ DISPLAY: ':10', SSH_CONNECTION: 'a b' }, 'linux')).toBe(false);
  expect(expectBrowser({ SSH_TTY: '/dev/pts/1' }, 'darwin')).toBe(false);
});

test('the site is there when its page has the section', async () => {
  const server = createServer((_, response) => response.end('<h2 id=start>The start</h2>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await isServed(`http://127.0.0.1:${port}/one/#start`)).toBe(true);
  expect(await isServed(`http://127.0.0.1:${port}/one/#end`)).toBe(false);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await isServed(`http://127.0.0.1:${port}/one/#start`)).toBe(false);
});
