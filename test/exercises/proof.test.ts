import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stubOf } from '../../exercises/support/stub';
import { exerciseNames } from '../../exercises/support/texts';
import { ended, root } from '../support/program';

const folder = path.join(root, 'exercises');
const exercises = exerciseNames(folder);
const read = (name: string, file: string): string =>
  readFileSync(path.join(folder, name, file), 'utf8').replaceAll('\r\n', '\n');
const mutantsOf = (name: string): { readonly name: string }[] =>
  JSON.parse(read(name, 'mutants.json')) as { readonly name: string }[];
const most = Math.max(...exercises.map((name) => mutantsOf(name).length));

interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: 'passed' | 'failed' }[];
}

/** The exercises whose tests pass and fail when each exercise.ts stands for `subject`. */
async function judge(subject: string, of: readonly string[]): Promise<Record<'passed' | 'failed', string[]>> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'proof-'));
  const output = path.join(scratch, 'report.json');
  try {
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const files = of.map((name) => `${name}/exercise.test.ts`);
    const args = [
      '-c',
      'exercises/jest.config.js',
      '--json',
      `--outputFile=${output}`,
      '--runTestsByPath',
      ...files,
    ];
    const { stderr } = await ended(
      spawn(
        process.execPath,
        [jest, ...args.map((arg) => (arg.endsWith('.test.ts') ? path.join(folder, arg) : arg))],
        {
          cwd: root,
          env: { ...process.env, EXERCISE_SUBJECT: subject },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
    expect(stderr).toContain('Test Suites:');
    const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report;
    const names = (status: 'passed' | 'failed'): string[] =>
      testResults
        .filter((result) => result.status === status)
        .map((result) => path.basename(path.dirname(result.name)))
        .sort();
    return { passed: names('passed'), failed: names('failed') };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

test('exercises are numbered without a gap, and there are at least 24', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(24);
  expect(exercises.map((name) => Number(name.slice(0, 2)))).toEqual(exercises.map((_, index) => index + 1));
});

test.each(exercises)('%s has its files, and no others', (name) => {
  expect(readdirSync(path.join(folder, name)).sort()).toEqual([
    'README.md',
    'exercise.test.ts',
    'exercise.ts',
    'hints.md',
    'mutants.json',
    'solution.ts',
  ]);
});

test.each(exercises)(
  '%s: a short task that leads to a section of its lesson, and two hints or more',
  (name) => {
    const [, task, link] = /^# .+\n\n([\s\S]+?)\n\n(Lesson \d, \[.+)\n$/.exec(read(name, 'README.md')) ?? [];
    expect(task?.split('\n').length).toBeLessThanOrEqual(5);
    const [, page = '', id = ''] =
      /^Lesson \d, \[[^\]]+\]\(\.\.\/\.\.\/docs\/([\w-]+\.mdx)#([\w-]+)\)\.$/.exec(link ?? '') ?? [];
    expect(readFileSync(path.join(root, 'docs', page), 'utf8')).toContain(`{/* #${id} */}`);
    const hints = read(name, 'hints.md')
      .split(/^## \d+\n/m)
      .slice(1);
    expect(hints.length).toBeGreaterThanOrEqual(2);
    expect(hints.filter((hint) => hint.trim() === '')).toEqual([]);
  },
);

test.each(exercises)(
  '%s has at least two likely wrong answers, and tells why its solution is right',
  (name) => {
    expect(mutantsOf(name).length).toBeGreaterThanOrEqual(2);
    expect(read(name, 'solution.ts')).toMatch(/^\/\*\*\n(?: \*.*\n){2,}? \*\/\n\n/);
  },
);

// What a learner has written stays theirs: only CI insists on untouched stubs.
test.each(exercises)(
  '%s: exercise.ts is the stub, as its solution makes it, or a learner has begun it',
  (name) => {
    const stub = stubOf(read(name, 'solution.ts'));
    if (process.env.REQUIRE_STUBS === '1') expect(read(name, 'exercise.ts')).toBe(stub);
    expect(stub).toContain("throw new Error('Write me');");
  },
);

test('each stub fails its tests', async () => {
  expect(await judge('stub', exercises)).toEqual({ passed: [], failed: exercises });
});

test('each solution passes its tests', async () => {
  expect(await judge('solution', exercises)).toEqual({ passed: exercises, failed: [] });
});

test.each(Array.from({ length: most }, (_, index) => index))(
  'each wrong answer number %i fails the tests',
  async (index) => {
    const having = exercises.filter((name) => mutantsOf(name).length > index);
    expect(await judge(`mutant:${index}`, having)).toEqual({ passed: [], failed: having });
  },
);
