import type { LessonLink } from '../exercises/support/texts';
import type { Solution } from './solution';
import { styled, type Line, type Style } from './text';
import { isUnwritten, type Verdict } from './verdict';

/** A part of a page, which can be brought into view. */
export interface Section {
  readonly name: SectionName;
  readonly lines: readonly Line[];
}

export type SectionName = 'head' | 'task' | 'hints' | 'results' | 'solution' | 'list' | 'cursor';

const BAR_COLUMNS = 24;
const EMPTY: Line = { text: '' };

const list = (lines: readonly string[]): Line[] => styled('plain', ...lines);

/** How far one is in the whole course. */
export function drawProgress(done: number, total: number): Line {
  const full = Math.floor((done / total) * BAR_COLUMNS);
  return {
    text: `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)} ${done} of ${total} done`,
    style: 'good',
  };
}

export interface Heading {
  readonly number: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly done: number;
  readonly total: number;
}

export function drawHead({ number, title, isDone, done, total }: Heading): Section {
  const lines = [
    drawProgress(done, total),
    EMPTY,
    { text: `${number}  ${title}${isDone ? '  (done)' : ''}`, style: 'title' } as const,
    EMPTY,
  ];
  return { name: 'head', lines };
}

export function drawTask(task: readonly string[], lesson: LessonLink | undefined, file: string): Section {
  return {
    name: 'task',
    lines: [
      ...list(task),
      EMPTY,
      ...styled('quiet', `Write it in ${file} and save: each save is checked.`),
      ...(lesson ? styled('quiet', `To read: ${lesson.lesson}, ${lesson.section}`) : []),
      EMPTY,
    ],
  };
}

/** Hints from the first to the `count`-th. */
export function drawHints(hints: readonly (readonly string[])[], count: number): Section {
  const lines = hints
    .slice(0, count)
    .flatMap((hint, i) => [...styled('title', `Hint ${i + 1} of ${hints.length}`), ...list(hint), EMPTY]);
  return { name: 'hints', lines };
}

/** What the tests say. Nothing is said of the tests after the first if nothing is written yet. */
export function drawResults(verdict: Verdict): Section {
  const { passed, tests, problem, printed } = verdict;
  const unwritten = isUnwritten(verdict);
  const first = tests.findIndex((test) => !test.passed);
  const lines = tests.flatMap(({ title, passed: good, words }, i) => [
    { text: `  ${good ? 'passes' : 'fails '}  ${title}`, style: good ? 'good' : 'bad' } as const,
    ...(good || (unwritten && i > first) ? [] : list(words.split('\n').map((line) => `          ${line}`))),
  ]);
  return {
    name: 'results',
    lines: [
      passed ? { text: summaryOf(verdict), style: 'good' } : { text: summaryOf(verdict), style: 'bad' },
      ...(problem === undefined ? [] : list(problem.split('\n').map((line) => `  ${line}`))),
      ...lines,
      EMPTY,
      ...(printed.length === 0
        ? []
        : [...styled('title', 'Your code printed'), ...list(printed.map((line) => `  ${line}`)), EMPTY]),
    ],
  };
}

/** A verdict in one sentence. */
export function summaryOf(verdict: Verdict): string {
  const { passed, tests, problem } = verdict;
  if (problem !== undefined) return 'The tests can not run.';
  const good = tests.filter((test) => test.passed).length;
  if (passed) return tests.length === 1 ? 'The test passes.' : `All ${tests.length} tests pass.`;
  if (good === 0 && isUnwritten(verdict)) return 'Not written yet.';
  return `${good} of ${tests.length} tests ${good === 1 ? 'passes' : 'pass'}.`;
}

export function drawSolution({ why, code }: Solution): Section {
  return {
    name: 'solution',
    lines: [
      ...styled('title', 'Why this is right'),
      ...list(why),
      EMPTY,
      ...styled('title', 'The solution'),
      ...styled('code', ...code),
      EMPTY,
    ],
  };
}

export interface ListEntry {
  readonly number: string;
  readonly title: string;
  readonly state: 'done' | 'open' | 'checking';
}

/** All exercises. */
export function drawList(entries: readonly ListEntry[]): Section {
  return {
    name: 'list',
    lines: entries.map((entry) => ({ text: `  ${entryText(entry)}`, style: styleOf(entry) })),
  };
}

/** All exercises; the one at `cursor` is pointed at, and a section of its own. */
export function drawChoice(entries: readonly ListEntry[], cursor: number): Section[] {
  const chosen = entries
    .slice(cursor, cursor + 1)
    .map((entry) => ({ text: `> ${entryText(entry)}`, style: 'title' }) as const);
  return [
    drawList(entries.slice(0, cursor)),
    { name: 'cursor', lines: chosen },
    drawList(entries.slice(cursor + 1)),
  ];
}

const entryText = ({ number, title, state }: ListEntry): string => `${number}  ${state.padEnd(8)}  ${title}`;
const styleOf = ({ state }: ListEntry): Style => (state === 'done' ? 'good' : 'plain');
