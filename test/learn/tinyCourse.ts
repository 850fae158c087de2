import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stubOf } from '../../exercises/support/stub';
import { openCourse, type Course } from '../../learn/exercises';
import { root } from '../../tools/root';

export const DOUBLE = `/**
 * Twice a number is the number
 * added to itself. \`n ** 2\` is its square.
 */

/** Twice a number. */
export function double(n: number): number {
  // #answer
  return 2 * n;
  // #end
}
`;

const NEGATE = `/** Minus. */

export const negate = (n: number): number => {
  // #answer
  return -n;
  // #end
};
`;

const README = `# Double a number

Write \`double\`, which gives
twice a number.

Lesson 1, [The start](../../docs/01-one.mdx#start).
`;

const TEST = `import { checksFor } from '../support/check';
import { double } from './exercise';

const { equal } = checksFor('lessons/01-one.ts', 'start');

test('twice 2 is 4', () => equal('double(2)', () => double(2), 4));
test('twice 5 is 10', () => equal('double(5)', () => double(5), 10));
`;

const NEGATE_TEST = `import { negate } from './exercise';

test('minus 1', () => expect(negate(1)).toBe(-1));
`;

/** A project with two exercises, and all that their tests need, away from the learner's own files, in a folder whose name begins with `name`. */
export function makeCourse(name = 'learn'): { course: Course; remove: () => void } {
  const project = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  };
  for (const file of ['jest.config.js', '.swcrc', 'exercises/jest.config.js', 'exercises/support', 'tools'])
    cpSync(path.join(root, file), path.join(project, file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  write('lessons/01-one.ts', '// #region start\nconst start = 1;\n// #endregion start\n');
  write('docs/01-one.mdx', '---\nslug: /one/\n---\n\n## The start {/* #start */}\n');

  write('exercises/01-double/README.md', README);
  write('exercises/01-double/hints.md', '## 1\n\nThink of 2.\n\n## 2\n\n`2 * n`\n');
  write('exercises/01-double/solution.ts', DOUBLE);
  write('exercises/01-double/exercise.ts', stubOf(DOUBLE));
  write('exercises/01-double/exercise.test.ts', TEST);
  write('exercises/02-negate/README.md', '# Negate a number\n\nWrite `negate`.\n');
  write('exercises/02-negate/hints.md', '## 1\n\nThink of a sign.\n');
  write('exercises/02-negate/solution.ts', NEGATE);
  write('exercises/02-negate/exercise.ts', stubOf(NEGATE));
  write('exercises/02-negate/exercise.test.ts', NEGATE_TEST);
  return {
    course: openCourse(path.join(project, 'exercises')),
    remove: () => rmSync(project, { recursive: true }),
  };
}
