import type { RunnableProgram } from '../../../plugins/lines/data';
import type { ProgramEvent, RunProgram } from '../../lines/protocol';
import { failureOf } from '../../training/failureOf';
import type { FromWorker } from '../../training/protocol';
import {
  after,
  asWritten,
  isChanged,
  newRun,
  refusalOf,
  type Failure,
  type Run,
  type RunState,
} from './state';

/** What a session needs of the page. */
export interface Page {
  readonly startWorker: () => Worker;
  readonly framesPerSecond: () => number;
  /** Why nothing can run here, in a sentence; undefined where it can. */
  readonly obstacle: () => string | undefined;
  /** All runs are over, or none could begin. */
  readonly onEnd: (session: Session) => void;
}

/** What a page runs of a program: one worker for each run, as a terminal starts a program anew each time. */
export class Session {
  readonly program: RunnableProgram;
  readonly #page: Page;
  readonly #listeners = new Set<() => void>();
  #worker: Worker | undefined;
  #state: RunState;

  constructor(program: RunnableProgram, page: Page) {
    this.program = program;
    this.#page = page;
    this.#state = { isRunning: false, chosen: asWritten(program), withoutZeroGrad: false, runs: [] };
  }

  get state(): RunState {
    return this.#state;
  }

  /** Whether the last run had other numbers than the file. */
  get isChanged(): boolean {
    const last = this.#state.runs.at(-1);
    return last !== undefined && isChanged(this.program, last.chosen);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes another number, and runs anew with it. */
  choose(id: string, value: number): void {
    this.#set({ chosen: { ...this.#state.chosen, [id]: value } });
    this.run();
  }

  /** Whether to run it without `zeroGrad`, too, after the usual run; and runs anew. */
  leaveOutZeroGrad(withoutZeroGrad: boolean): void {
    this.#set({ withoutZeroGrad });
    this.run();
  }

  run(): void {
    this.close();
    const { chosen, withoutZeroGrad } = this.#state;
    const refusal = refusalOf(this.program, chosen);
    this.#set({ refusal, failure: undefined, loading: undefined, runs: [], isRunning: false });
    const obstacle = this.#page.obstacle();
    if (obstacle !== undefined) {
      this.#fail('obstacle', obstacle);
      return;
    }
    const runs = [newRun(chosen, false), ...(withoutZeroGrad ? [newRun(chosen, true)] : [])];
    this.#next(runs, 0);
  }

  stop(): void {
    this.close();
    this.#change((run) => ({ ...run, end: 'stopped' }));
    this.#end();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Starts one run after the other. */
  #next(runs: readonly Run[], at: number): void {
    const run = runs[at];
    if (run === undefined) {
      this.#end();
      return;
    }
    const worker = this.#page.startWorker();
    this.#worker = worker;
    this.#set({ isRunning: true, runs: [...this.#state.runs, run] });
    const order: RunProgram = {
      type: 'program',
      file: this.program.file,
      chosen: run.chosen,
      without: run.without ? ['zeroGrad'] : [],
      framesPerSecond: this.#page.framesPerSecond(),
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker | ProgramEvent>) => {
      // What was on its way when it was closed.
      if (this.#worker !== worker) return;
      switch (data.type) {
        case 'loading':
          this.#set({ loading: data });
          break;
        case 'ready':
          this.#set({ loading: undefined });
          worker.postMessage(order);
          break;
        case 'failed':
          this.#fail(data.why, data.message);
          break;
        case 'printed':
        case 'values':
        case 'over':
          this.#change((last) => after(last, data));
          if (data.type !== 'over') break;
          this.close();
          this.#next(runs, at + 1);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // One that is closed while it loads may say that it could not.
      if (this.#worker !== worker) return;
      const { why, message } = failureOf(event);
      this.#fail(why, message);
    };
  }

  #fail(why: Failure, message = ''): void {
    this.close();
    this.#set({ failure: { why, message }, loading: undefined, isRunning: false });
    this.#page.onEnd(this);
  }

  #end(): void {
    this.#set({ loading: undefined, isRunning: false });
    this.#page.onEnd(this);
  }

  #change(change: (last: Run) => Run): void {
    const last = this.#state.runs.at(-1);
    if (last) this.#set({ runs: [...this.#state.runs.slice(0, -1), change(last)] });
  }

  #set(news: Partial<RunState>): void {
    this.#state = { ...this.#state, ...news };
    for (const listener of this.#listeners) listener();
  }
}
