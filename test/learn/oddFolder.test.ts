import { writeFileSync } from 'node:fs';
import { resultsOf } from '../../learn/author/proof';
import { fileOf, type Course } from '../../learn/exercises';
import { Judge } from '../../learn/judge';
import { ODD_NAME } from '../support/oddName';
import { makeCourse } from './tinyCourse';

let course: Course;
let remove: () => void;
let judge: Judge;
beforeAll(() => {
  ({ course, remove } = makeCourse(ODD_NAME));
  judge = new Judge();
});
afterAll(() => {
  judge.close();
  remove();
});

test('in a folder of any name an answer is found and judged, and what is wrong is said', async () => {
  const [double] = course.exercises;
  const write = (result: string): void =>
    writeFileSync(fileOf(double!), `export function double(n: number): number {\n  return ${result};\n}\n`);
  write('n * 3');
  const wrong = await judge.judge(double!.folder);
  expect(wrong).toMatchObject({ passed: false });
  expect(JSON.stringify(wrong)).toContain('double(2)');
  expect(JSON.stringify(wrong)).toContain('lessons/01-one.ts');
  write('n * 2');
  expect(await judge.judge(double!.folder)).toMatchObject({ passed: true });
});

test('an author’s check finds the stub, the solution and their tests there', async () => {
  const name = '01-double';
  const folder = course.exercises[0]!.folder.slice(0, -name.length - 1);
  expect(await resultsOf(folder, [name], 'solution')).toMatchObject([{ name, passed: true }]);
  expect(await resultsOf(folder, [name], 'stub')).toMatchObject([{ name, passed: false }]);
});
