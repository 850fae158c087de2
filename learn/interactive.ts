import { onInterrupt } from '../src/node/interrupt';
import { onSuspend } from '../src/node/suspend';
import { expectBrowser, isServed, openBrowser } from './browser';
import { Companion } from './companion';
import type { Course, Exercise } from './exercises';
import { Judge } from './judge';
import type { Place } from './lesson';
import { doneOf, ProgressFile } from './progress';
import { Terminal } from './terminal';
import { makePaint } from './text';

/** A companion needs keys and a screen on which it can move. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb';
}

/** Opens the companion in this process's terminal, at an exercise or where one was. */
export async function openCompanion(course: Course, wanted: Exercise | undefined): Promise<void> {
  const progress = new ProgressFile(course);
  const judge = new Judge();
  const terminal = new Terminal(process.stdin, process.stdout, suspendAll);
  const leave = (): void => {
    terminal.close();
    judge.close();
  };
  // Whatever ends the program: first the terminal is as it was, and then an error is printed.
  process.once('exit', leave).once('uncaughtExceptionMonitor', leave);
  onInterrupt(leave);
  onSuspend(
    () => terminal.pause(),
    () => terminal.goOn(),
  );

  const at =
    wanted ?? course.exercises.find(({ name }) => name === progress.read().at) ?? course.exercises[0];
  if (!at) return;
  try {
    const last = await new Companion(
      { course, progress, judge, terminal, paint: makePaint(), openPlace },
      at,
    ).run();
    const done = doneOf(course, progress.read()).size;
    process.stdout.write(
      `${done} of ${course.exercises.length} done. npm run learn goes on with ${last.number} ${last.title}.\n`,
    );
  } finally {
    leave();
  }
}

/** As a terminal does: this program and those that belong to it, such as npm. Windows has nothing of the kind. */
function suspendAll(): void {
  if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
}

async function openPlace({ url }: Place): Promise<string> {
  if (url === undefined) return '';
  if (!(await isServed(url))) return `On the site: ${url} (npm run site starts it, in another terminal)`;
  const isOpen = expectBrowser(process.env, process.platform) && (await openBrowser(url));
  return isOpen ? `Opened ${url}` : `On the site: ${url}`;
}
