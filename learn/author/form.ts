import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stubOf } from '../../exercises/support/stub';
import { hintsOf, readmeOf } from '../../exercises/support/texts';
import { UsageError } from '../../src/errors';
import { readText, type Course, type Exercise } from '../exercises';
import { mutantsOf } from './mutants';

const FILES = ['README.md', 'exercise.test.ts', 'exercise.ts', 'hints.md', 'mutants.json', 'solution.ts'];
const TASK_LINES = 5;

/** What an exercise lacks, in a sentence each: its files, a short task, a lesson, hints, wrong answers, an explanation. */
export function faultsOf(course: Course, exercise: Exercise): string[] {
  const found = readdirSync(exercise.folder);
  const missing = FILES.filter((file) => !found.includes(file));
  if (missing.length > 0) return [`There is no ${missing.join(' and no ')}.`];
  return [
    ...found.filter((file) => !FILES.includes(file)).map((file) => `${file} belongs to no exercise.`),
    ...readmeFaults(course, readText(exercise, 'README.md')),
    ...placeFaults(course, exercise),
    ...hintFaults(readText(exercise, 'hints.md')),
    ...solutionFaults(readText(exercise, 'solution.ts')),
    ...mutantFaults(exercise),
  ];
}

function readmeFaults({ root }: Course, readme: string): string[] {
  const { task, link } = readmeOf(readme);
  if (!/^# .+\n\n[\s\S]+?\n\nLesson \d[a-z]?, .+\.\n$/.test(readme) || link?.anchor === undefined) {
    const line = 'Lesson 3, [Its section](../../docs/03-cnn.mdx#formula).';
    return [`README.md: expected a title, the task, and a last line such as ${line}`];
  }
  const page = path.join(root, link.page);
  const leads = existsSync(page) && readFileSync(page, 'utf8').includes(`{/* #${link.anchor} */}`);
  const isLong = task.split('\n').length > TASK_LINES;
  return [
    ...(isLong ? [`README.md: the task has more than ${TASK_LINES} lines.`] : []),
    ...(leads ? [] : [`README.md: ${link.page} has no section #${link.anchor}.`]),
  ];
}

/** A test that fails sends the learner to a place that is there, in the lesson that the README names. */
function placeFaults({ root }: Course, exercise: Exercise): string[] {
  const { link } = readmeOf(readText(exercise, 'README.md'));
  const places = readText(exercise, 'exercise.test.ts').matchAll(/checksFor\('([^']+)', '([^']+)'\)/g);
  return [...places].flatMap(([, file = '', part = '']) => {
    const place = path.join(root, file);
    const mark = file.endsWith('.mdx') ? `{/* #${part} */}` : `// #region ${part}`;
    const isThere = existsSync(place) && linesOf(place).some((line) => line.endsWith(mark));
    if (!isThere) return [`exercise.test.ts: ${file} has no ${part}.`];
    const lesson = /0*(\d+[a-z]?)-/.exec(path.posix.basename(file))?.[1];
    return link === undefined || link.lesson === `Lesson ${lesson}`
      ? []
      : [`exercise.test.ts: ${file} is no part of ${link.lesson}, which README.md names.`];
  });
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split(/\r?\n/);

function hintFaults(text: string): string[] {
  const hints = hintsOf(text);
  return hints.length >= 2 && !hints.includes('')
    ? []
    : ['hints.md: expected two hints or more, below ## 1, ## 2, ….'];
}

function solutionFaults(text: string): string[] {
  if (!/^\/\*\*\n(?: \*.*\n){2,}? \*\/\n\n/.test(text))
    return ['solution.ts: expected a comment of two lines or more at its top, which tells why it is right.'];
  const isMarked = /^[ \t]*\/\/ #answer\n[\s\S]*?^[ \t]*\/\/ #end\n/m.test(text);
  return isMarked ? [] : ['solution.ts: expected the answer between // #answer and // #end.'];
}

function mutantFaults(exercise: Exercise): string[] {
  try {
    return mutantsOf(exercise).length >= 2 ? [] : ['mutants.json: expected two wrong answers or more.'];
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    throw error;
  }
}

/** True if exercise.ts is what a learner is to find. */
export function isStub(exercise: Exercise): boolean {
  return readText(exercise, 'exercise.ts') === stubOf(readText(exercise, 'solution.ts'));
}
