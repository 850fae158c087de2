import { UsageError } from '../../../src/browser';
import { ANSWERS, type Around } from './answers';
import { Networks } from './asking/networks';
import type { Answer, Command, Question, Tell, ToWorker } from './protocol';
import { LAB } from './own/design';
import { Run } from './run';
import { Turns } from './turns';
import type { Pace } from './watch';

const FRAMES_PER_SECOND = 10;

type Begin = Extract<Command, { type: 'begin' }>;
type MaybeLater = Answer['answer'] | undefined | Promise<Answer['answer']>;

/** The worker's end: one run after the other, at most one at a time, or two side by side. The last one's network stays to be asked. */
export class Session {
  readonly #tell: Tell;
  readonly #pace: Pace = { framesPerSecond: FRAMES_PER_SECOND };
  readonly #networks = new Networks();
  readonly #turns = new Turns();
  #runs: readonly Run[] = [];
  #begun = 0;
  #over: Promise<void> = Promise.resolve();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Does what the page asks for. The promise settles when no run is under way. */
  obey(message: ToWorker): Promise<void> {
    if (message.type === 'ask') this.#answer(message);
    else this.#obey(message);
    return this.#over;
  }

  #obey(command: Command): void {
    switch (command.type) {
      case 'begin':
        this.#begin(command);
        break;
      case 'framesPerSecond':
        this.#pace.framesPerSecond = command.value;
        break;
      case 'pause':
      case 'goOn':
      case 'step':
        for (const run of this.#runs) run.control[command.type]();
    }
  }

  #begin(command: Begin): void {
    for (const before of this.#runs) before.control.end();
    const turn = ++this.#begun;
    this.#over = this.#over.then(async () => {
      // Another one was asked for meanwhile.
      if (turn !== this.#begun) return;
      const runs = this.#runsOf(command);
      const last = runs.at(-1);
      // Where they can't be, what was trained before stays to be asked.
      if (last === undefined) return;
      for (const before of this.#runs) before.free();
      this.#runs = runs;
      this.#networks.train(last.net, command.options.data);
      await Promise.all(runs.map((one) => one.train(this.#pace, this.#tell)));
    });
    this.#over.catch(this.#breakOff);
  }

  /** The runs that a page asks for; none, and it is told why, where one of them can't be. */
  #runsOf({ run, options, paused, from, own }: Begin): readonly Run[] {
    const runs: Run[] = [];
    try {
      const weights = from && this.#networks.get(from)?.stateDict();
      runs.push(new Run({ number: run, options, design: LAB, paused, weights }, this.#turns));
      if (own) runs.push(new Run({ number: own.run, options, design: own.design, paused }, this.#turns));
      return runs;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      for (const one of runs) one.free();
      for (const number of own ? [run, own.run] : [run])
        this.#tell({ type: 'ended', run: number, problem: error.message });
      return [];
    }
  }

  readonly #breakOff = (error: unknown): void =>
    this.#tell({ type: 'failed', why: 'broken', message: String(error) });

  #answer({ id, name, given }: Question): void {
    // A question's own: the compiler can't tell which of them this one is.
    const answerTo = ANSWERS[name] as (networks: Networks, given: unknown, around: Around) => MaybeLater;
    const answer = answerTo(this.#networks, given, { tell: this.#tell, turns: this.#turns });
    const tell = (answer: Answer['answer'] | undefined): void => {
      if (answer !== undefined) this.#tell({ type: 'answer', id, answer });
    };
    if (answer instanceof Promise) answer.then(tell, this.#breakOff);
    else tell(answer);
  }
}
