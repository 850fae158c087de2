import { connectionError } from './connectionError';
import type { MirrorError } from './mirrorError';

/** Ends a request that takes too long, or that is no longer wanted. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #user: AbortSignal | undefined;
  readonly #onUserAbort = () => this.#controller.abort(this.#user?.reason);
  #timer: NodeJS.Timeout | undefined;

  constructor(user: AbortSignal | undefined) {
    user?.throwIfAborted();
    this.#user = user;
    user?.addEventListener('abort', this.#onUserAbort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something has to happen within this time, or else the request ends with the given error. */
  expect(ms: number, error: MirrorError): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(error), ms);
  }

  /** Waits for the network, and turns its errors into the reason why this address failed. */
  async network<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      // `fetch` may wrap the reason or pass it on; here it is as it was given.
      if (this.signal.aborted) throw this.signal.reason;
      throw connectionError(error);
    }
  }

  /** Ends the request, if it still goes on. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#user?.removeEventListener('abort', this.#onUserAbort);
    this.#controller.abort();
  }
}
