import { readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, type Course, type Exercise } from '../../learn/exercises';
import { Judge } from '../../learn/judge';
import { startTypeScript } from '../../tools/program';
import { DOUBLE, makeCourse } from './tinyCourse';

// With this, an author's tests judge the solution. Here nothing but the learner's file may be judged.
process.env.EXERCISE_SUBJECT = 'solution';

let course: Course;
let remove: () => void;
let judge: Judge;
beforeAll(() => {
  ({ course, remove } = makeCourse());
  judge = new Judge();
});
afterAll(() => {
  judge.close();
  remove();
});

const double = (): Exercise => course.exercises[0]!;
const write = (body: string): void =>
  writeFileSync(fileOf(double()), `export function double(n: number): number {\n${body}\n}\n`);

test('a loop that never ends is given up when there is something newer to judge', async () => {
  const sign = path.join(course.root, 'it-runs');
  write(`  require('node:fs').writeFileSync(${JSON.stringify(sign)}, '');\n  for (;;);`);
  const endless = judge.judge(double().folder);
  await new Promise((resolve) =>
    watchFile(sign, { interval: 20 }, ({ nlink }) => nlink > 0 && resolve(nlink)),
  );
  unwatchFile(sign);
  write('  return n * 2;');
  const newer = judge.judge(double().folder);
  expect(await endless).toBeUndefined();
  expect(await newer).toMatchObject({ passed: true });
});

test('a loop that never ends ends with the program that asked, however that ends', async () => {
  const sign = path.join(course.root, 'its-process');
  write(`  require('node:fs').writeFileSync(${JSON.stringify(sign)}, String(process.pid));\n  for (;;);`);
  const asking = startTypeScript('test/learn/asks.ts', [double().folder]);
  await new Promise((resolve) => watchFile(sign, { interval: 20 }, ({ size }) => size > 0 && resolve(size)));
  unwatchFile(sign);
  asking.kill('SIGKILL');
  const process_ = Number(readFileSync(sign, 'utf8'));
  // The test ends when the process has.
  while (isRunning(process_)) await new Promise((resolve) => setTimeout(resolve, 20));
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

test('code that ends the program is answered, and so is what comes after it', async () => {
  write('  process.exit(3);');
  const { passed, problem } = (await judge.judge(double().folder))!;
  expect(passed).toBe(false);
  expect(problem).toContain('ended with status 3, before they were done. Does your code end the program?');
  write('  return n + n;');
  expect(await judge.judge(double().folder)).toMatchObject({ passed: true });
});

test('says a line for errors that come before the tests', async () => {
  writeFileSync(fileOf(double()), `${DOUBLE}\nmissing();\n`);
  const { problem } = (await judge.judge(double().folder))!;
  expect(problem).toBe('ReferenceError: missing is not defined\n  in line 13 of exercise.ts');
});

test('says so where there are no tests', async () => {
  rmSync(path.join(double().folder, 'exercise.test.ts'));
  expect(await judge.judge(double().folder)).toEqual({
    passed: false,
    tests: [],
    problem: 'Jest found no test: is exercise.test.ts there?',
    printed: [],
  });
});

test('what waits when it is closed is answered', async () => {
  const waiting = [judge.judge(double().folder), judge.judge(double().folder)];
  judge.close();
  expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
});
