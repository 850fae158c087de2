import type { Desk } from './desk';
import {
  drawChoice,
  drawHead,
  drawHints,
  drawResults,
  drawSolution,
  drawTask,
  type ListEntry,
  type Section,
} from './draw';
import { shownFile } from './exercises';
import { drawFooter } from './footer';
import { drawFrame, type Frame, type Size } from './screen';
import type { Note, State } from './state';
import type { Line, Paint } from './text';

/** The whole screen, of a state and what lies on the disk. */
export function drawState(state: State, desk: Desk, size: Size, paint: Paint): Frame {
  const { mode, scroll } = state;
  const footer = footerOf(state, desk);
  if (mode.kind !== 'list') return drawFrame(pageOf(state, desk), footer, scroll, size, paint);
  const list = drawChoice(entriesOf(state, desk), mode.choice.cursor);
  return drawFrame(list, footer, ['cursor'], size, paint);
}

function pageOf({ at, exercises, verdict }: State, desk: Desk): Section[] {
  const { done, task, hints, shownHints, solution } = desk;
  const { number, title, name } = at;
  return [
    drawHead({ number, title, isDone: done.has(name), done: done.size, total: exercises.length }),
    drawTask(task.lines, task.lesson, shownFile(at)),
    ...(shownHints > 0 ? [drawHints(hints, shownHints)] : []),
    ...(verdict ? [drawResults(verdict)] : []),
    ...(solution ? [drawSolution(solution)] : []),
  ];
}

function entriesOf({ exercises, check }: State, { done }: Desk): ListEntry[] {
  return exercises.map((exercise) => {
    const state = exercise === check?.exercise ? 'checking' : done.has(exercise.name) ? 'done' : 'open';
    return { ...exercise, state };
  });
}

const QUESTIONS = {
  reset: 'Begin anew? What you wrote will be kept in .learn/kept.',
  solution: 'It does not pass yet. See the solution?',
} as const;

function footerOf({ mode, note, check, verdict, exercises }: State, { done }: Desk): Line[] {
  return drawFooter({
    note: wordsOf(note, done.size, exercises.length),
    question: mode.kind === 'question' ? QUESTIONS[mode.about] : undefined,
    checking: check?.exercise.number,
    isSlow: check?.isSlow === true && check.of === 'one',
    isList: mode.kind === 'list',
    passes: verdict?.passed === true,
  });
}

function wordsOf(note: Note, done: number, total: number): string {
  if (typeof note === 'string') return note;
  return note.tells === 'last'
    ? `This is the last one: ${done} of ${total} are done.`
    : `All were checked: ${done} of ${total} pass.`;
}
