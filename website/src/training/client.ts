import { failureOf } from './failureOf';
import type {
  Command,
  FromWorker,
  Question,
  QuestionName,
  Questions,
  ToWorker,
  TrainingEvent,
} from './protocol';
import { startWorker } from './startWorker';

/** The page's end: starts the worker, which loads the engine at once. */
export class TrainingWorker {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (answer: never) => void>();
  /** What is to be told once it hears: while it starts its engine, it would miss it. */
  #early: ToWorker[] | undefined = [];
  #count = 0;

  constructor(hear: (event: TrainingEvent) => void) {
    this.#worker = startWorker();
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type !== 'answer') {
        if (data.type === 'ready') this.#tellEarly();
        hear(data);
        return;
      }
      // `ask` keeps each question's own.
      this.#asked.get(data.id)?.(data.answer as never);
      this.#asked.delete(data.id);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      hear({ type: 'failed', ...failureOf(event) });
    };
  }

  send(command: Command): void {
    this.#post(command);
  }

  /** The answer comes between two steps of the run that is under way, or after it; where the engine is still on its way, after that. */
  ask<Name extends QuestionName>(
    name: Name,
    given: Questions[Name]['given'],
  ): Promise<Questions[Name]['answer']> {
    const id = this.#count++;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      const question: Question<Name> = { type: 'ask', id, name, given };
      this.#post(question);
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #tellEarly(): void {
    for (const message of this.#early ?? []) this.#worker.postMessage(message);
    this.#early = undefined;
  }

  #post(message: ToWorker): void {
    if (this.#early) this.#early.push(message);
    else this.#worker.postMessage(message);
  }
}
