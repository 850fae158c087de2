import { ANSWERS } from './answers';
import { Networks } from './asking/networks';
import type { Answer, Command, Question, Tell, ToWorker } from './protocol';
import { Run } from './run';
import type { Pace } from './watch';

const FRAMES_PER_SECOND = 10;

/** The worker's end: one run after the other, at most one at a time. The last one's network stays to be asked. */
export class Session {
  readonly #tell: Tell;
  readonly #pace: Pace = { framesPerSecond: FRAMES_PER_SECOND };
  readonly #networks = new Networks();
  #run: Run | undefined;
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
        this.#run?.control[command.type]();
    }
  }

  #begin({ run, options, paused, from }: Extract<Command, { type: 'begin' }>): void {
    this.#run?.control.end();
    const turn = ++this.#begun;
    this.#over = this.#over.then(async () => {
      // Another one was asked for meanwhile.
      if (turn !== this.#begun) return;
      const start = from && this.#networks.get(from)?.stateDict();
      this.#run?.free();
      this.#run = new Run(run, options, paused, start);
      this.#networks.train(this.#run.net);
      await this.#run.train(this.#pace, this.#tell);
    });
    this.#over.catch((error: unknown) => {
      this.#tell({ type: 'failed', why: 'broken', message: String(error) });
    });
  }

  #answer({ id, name, given }: Question): void {
    // A question's own: the compiler can't tell which of them this one is.
    const answerTo = ANSWERS[name] as (networks: Networks, given: unknown) => Answer['answer'] | undefined;
    const answer = answerTo(this.#networks, given);
    if (answer !== undefined) this.#tell({ type: 'answer', id, answer });
  }
}
