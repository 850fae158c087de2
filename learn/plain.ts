import { UsageError } from '../src/errors';
import { drawHints, drawList, drawProgress, drawResults, drawSolution, summaryOf } from './draw';
import { fingerprint, readText, type Course, type Exercise } from './exercises';
import { Judge } from './judge';
import { hintsOf } from './markdown';
import { doneOf, hinted, marked, ProgressFile } from './progress';
import { reset } from './reset';
import { solutionOf } from './solution';
import { layOut, makePaint, styled, type Line } from './text';
import type { Verdict } from './verdict';

/** Lines for a person, a script or an editor: as wide as a terminal is, and not wrapped where there is none. */
function print(lines: readonly Line[]): void {
  const { isTTY, columns } = process.stdout;
  // A terminal that does not know its width says 0.
  const rows = layOut(lines, isTTY && columns > 0 ? columns : Infinity, makePaint());
  process.stdout.write(`${rows.join('\n').trimEnd()}\n`);
}

/** The exercises, and which are done. */
export function printList(course: Course): void {
  const { exercises } = course;
  const done = doneOf(course, openProgress(course).read());
  const entries = exercises.map((exercise) => {
    return { ...exercise, state: done.has(exercise.name) ? 'done' : 'open' } as const;
  });
  print([...drawList(entries).lines, { text: '' }, drawProgress(done.size, exercises.length)]);
}

/** Where there is no terminal to open the companion in. */
export function printUsage(course: Course): void {
  printList(course);
  const [{ number } = { number: '01' }] = course.exercises;
  print(
    styled(
      'plain',
      '',
      'npm run learn opens a companion, but it needs a terminal, and there is none here. These commands do without:',
      '  npm run learn -- list            the exercises, and which are done',
      `  npm run learn -- check ${number}        runs the tests of one; without a number, of all`,
      `  npm run learn -- hint ${number}         a hint; --more 1 gives one more`,
      `  npm run learn -- solution ${number}     the solution, and why it is right`,
      `  npm run learn -- reset ${number} --yes  begins anew; what was written is kept in .learn/kept`,
    ),
  );
}

/** Judges one exercise, or all, in a line each. True if all that were judged pass. */
export async function check(course: Course, wanted: Exercise | undefined): Promise<boolean> {
  const progress = openProgress(course);
  const judge = new Judge();
  let good = true;
  try {
    for (const exercise of wanted ? [wanted] : course.exercises) {
      const mark = fingerprint(exercise);
      const verdict = await judge.judge(exercise.folder);
      if (!verdict) throw new Error('nobody else asks this judge');
      progress.update((before) => marked(before, exercise, verdict.passed ? mark : undefined));
      good &&= verdict.passed;
      print(wanted ? detailsOf(exercise, verdict) : [lineOf(exercise, verdict)]);
    }
  } finally {
    judge.close();
  }
  warn(progress);
  return good;
}

function lineOf({ number, title }: Exercise, verdict: Verdict): Line {
  const { passed } = verdict;
  return {
    text: `${number}  ${passed ? 'passes' : 'open  '}  ${title}${passed ? '' : `: ${summaryOf(verdict)}`}`,
    style: passed ? 'good' : 'plain',
  };
}

function detailsOf(exercise: Exercise, verdict: Verdict): Line[] {
  const heading: Line = { text: `${exercise.number}  ${exercise.title}`, style: 'title' };
  const why = verdict.passed ? solutionOf(readText(exercise, 'solution.ts')).why : [];
  return [heading, ...drawResults(verdict).lines, ...styled('plain', ...why)];
}

/** The first hint, and `more` after it. */
export function printHint(course: Course, exercise: Exercise, more: number): void {
  const hints = hintsOf(readText(exercise, 'hints.md'));
  const count = Math.min(1 + more, hints.length);
  const progress = openProgress(course);
  progress.update((before) => hinted(before, exercise, count));
  const next =
    count < hints.length
      ? `One more: npm run learn -- hint ${exercise.number} --more ${count}`
      : `These are all. The solution: npm run learn -- solution ${exercise.number}`;
  print([...drawHints(hints, count).lines, ...styled('quiet', next)]);
  warn(progress);
}

export function printSolution(exercise: Exercise): void {
  print(drawSolution(solutionOf(readText(exercise, 'solution.ts'))).lines);
}

export function resetExercise(course: Course, exercise: Exercise, isSure: boolean): void {
  if (!isSure) {
    throw new UsageError(
      `reset puts the stub in place of what is in exercise ${exercise.number}, and keeps that in .learn/kept: ` +
        'to do so, add --yes',
    );
  }
  print(styled('plain', reset(course, exercise)));
}

function openProgress(course: Course): ProgressFile {
  const progress = new ProgressFile(course);
  progress.read();
  warn(progress);
  return progress;
}

/** What goes wrong with the file of progress is no reason to fail. */
function warn(progress: ProgressFile): void {
  const trouble = progress.takeTrouble();
  if (trouble !== undefined) process.stderr.write(`${trouble}\n`);
}
