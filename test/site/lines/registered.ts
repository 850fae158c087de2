import type { ProgramEvent } from '../../../website/src/lines/protocol';
import type { FromWorker } from '../../../website/src/training/protocol';

/** A worker that runs nothing: a test tells what it would tell. */
class Registered {
  readonly posted: unknown[] = [];
  isClosed = false;
  onmessage: ((event: { readonly data: FromWorker | ProgramEvent }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  terminate(): void {
    this.isClosed = true;
  }

  /** What was on its way when it was closed may still come. */
  tell(data: FromWorker | ProgramEvent): void {
    this.onmessage?.({ data });
  }

  break(message?: string): void {
    this.onerror?.({ preventDefault: () => undefined, ...(message !== undefined && { message }) });
  }
}

export function registered(): {
  readonly workers: readonly Registered[];
  readonly startWorker: () => Worker;
} {
  const workers: Registered[] = [];
  const startWorker = (): Worker => {
    const worker = new Registered();
    workers.push(worker);
    // It has all of a worker that a session uses.
    return worker as unknown as Worker;
  };
  return { workers, startWorker };
}
