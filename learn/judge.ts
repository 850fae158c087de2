import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { noVerdict, type Verdict } from './verdict';
import type { Answer, Question } from './worker';

/** Milliseconds that tests get to end when newer ones wait. */
const PATIENCE = 3_000;
/** Milliseconds that they get otherwise. */
const LIMIT = 60_000;
/** Bytes: Jest keeps a little of each run, so a worker that has grown to this is replaced. */
const LARGE = 700e6;

interface Job {
  readonly folder: string;
  readonly answer: (verdict: Verdict | undefined) => void;
}

/**
 * Runs the tests of exercises, one after the other, in a process of its own: a loop that never ends, or the end of that
 * process, does no harm to this one.
 */
export class Judge {
  #worker: ChildProcess | undefined;
  #running: Job | undefined;
  #waiting: Job | undefined;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Undefined when another exercise, or the same one again, was to be judged before the tests had ended. */
  judge(folder: string): Promise<Verdict | undefined> {
    this.#waiting?.answer(undefined);
    return new Promise((answer) => {
      this.#waiting = { folder, answer };
      this.#next();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stop();
    this.#running?.answer(undefined);
    this.#waiting?.answer(undefined);
    this.#running = this.#waiting = undefined;
  }

  #next(): void {
    if (!this.#waiting) return;
    clearTimeout(this.#timer);
    if (this.#running) {
      const left = this.#since + PATIENCE - performance.now();
      this.#timer = setTimeout(() => this.#giveUp('newer tests wait'), Math.max(0, left));
      return;
    }
    this.#running = this.#waiting;
    this.#waiting = undefined;
    this.#since = performance.now();
    this.#timer = setTimeout(() => {
      this.#giveUp(
        `The tests did not end in ${LIMIT / 1000} seconds. Is there a loop that never ends, or a promise that is never resolved?`,
      );
    }, LIMIT);
    if (this.#worker?.connected !== true) this.#worker = this.#start();
    const question: Question = { folder: this.#running.folder };
    this.#worker.send(question);
  }

  #giveUp(problem: string): void {
    this.#stop();
    this.#end(noVerdict(problem));
  }

  #end(verdict: Verdict): void {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    job?.answer(this.#waiting ? undefined : verdict);
    this.#next();
  }

  #start(): ChildProcess {
    // A variable that is meant for the exercises' authors must not judge something else than the learner's file.
    const env = { ...process.env };
    delete env.EXERCISE_SUBJECT;
    const worker = fork(path.join(__dirname, 'worker.ts'), {
      cwd: path.join(__dirname, '..'),
      env,
      execArgv: ['--max-old-space-size=1500', '-r', path.join(__dirname, '../src/node/requireTypeScript.js')],
      // Nothing that a test prints may get between the lines of the screen.
      // By the last one it notices when this process is gone.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    let errors = '';
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
    const gone = (problem: string): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      if (this.#running) this.#end(noVerdict(problem));
    };
    worker.on('message', ({ verdict, memory }: Answer) => {
      if (worker !== this.#worker) return;
      errors = '';
      if (memory > LARGE) {
        this.#stop();
        this.#worker = this.#start();
      }
      this.#end(verdict);
    });
    worker.on('error', ({ message }) => gone(`The process that runs the tests failed: ${message}`));
    // Not 'exit': by now, all that it said on stderr has arrived.
    worker.on('close', (code, signal) => gone(endOf(code, signal, errors)));
    return worker;
  }

  #stop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    // A loop that never ends hears no other signal.
    worker?.kill('SIGKILL');
  }
}

function endOf(code: number | null, signal: NodeJS.Signals | null, errors: string): string {
  const how = signal === null ? `with status ${code}` : `by ${signal}`;
  const said = errors.trim().split('\n').slice(0, 12).join('\n');
  return `The process that runs the tests ended ${how}, before they were done. Does your code end the program?${said === '' ? '' : `\n${said}`}`;
}
