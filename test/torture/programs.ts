import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load, save, setEngine } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { SCENARIOS } from './scenarios';

/** A command as a person types it, in a folder of its own. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly begin: (folder: string) => unknown;
  /** What is wrong with what it changes, as it is now. */
  readonly problem: (folder: string) => string | undefined;
}

const NET = 'net.safetensors';
const PROGRESS = '.learn/progress.json';
const SMALL = ['--data', 'shapes', '--train-size', '8', '--test-size', '4', '--epochs', '1', '--save', NET];
const COURSE = ['--folder', 'exercises'];

/** A good network was there before, and a good one has to be there at any time. */
async function beginLab(folder: string): Promise<void> {
  await setEngine('cpu');
  save(new Net().stateDict(), path.join(folder, NET));
}

const netProblem = (folder: string): string | undefined =>
  problemOf(() => new Net().loadStateDict(load(path.join(folder, NET))));

function beginCourse(folder: string): void {
  SCENARIOS['reset an exercise']!.begin(folder);
  writeFileSync(
    path.join(folder, 'exercises/02-negate/exercise.ts'),
    'export const negate = (n: number): number => -n;',
  );
  mkdirSync(path.join(folder, '.learn'));
  writeFileSync(path.join(folder, PROGRESS), '{"passed":{"a":"b"},"hints":{}}');
}

/** The mark of exercise a is there, and so is what the learner wrote, or it is kept. */
const courseProblem = (folder: string): string | undefined =>
  problemOf(() => {
    const { passed } = JSON.parse(readFileSync(path.join(folder, PROGRESS), 'utf8')) as {
      readonly passed: { readonly a?: unknown };
    };
    if (passed.a !== 'b') throw new Error('what passed is forgotten');
    const written = [path.join(folder, 'exercises/01-double'), path.join(folder, '.learn')].flatMap(textsIn);
    if (!written.includes('mine')) throw new Error('what the learner wrote is lost');
  });

function problemOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
}

const learn = (...args: readonly string[]): Program => ({
  file: 'learn/main.ts',
  args: [...COURSE, ...args],
  begin: beginCourse,
  problem: courseProblem,
});

export const PROGRAMS: Readonly<Record<string, Program>> = {
  lab: { file: 'lab/main.ts', args: SMALL, begin: beginLab, problem: netProblem },
  'learn list': learn('list'),
  'learn hint': learn('hint', '1'),
  'learn solution': learn('solution', '1'),
  'learn reset': learn('reset', '1', '--yes'),
  'learn check': learn('check', '2'),
  'exercise new': {
    file: 'learn/author/main.ts',
    args: [...COURSE, 'new', '03-more', 'More'],
    begin: beginCourse,
    problem: courseProblem,
  },
};
