/**
 * What is early waits under its number; what is due goes out at once, and with it all that follow without a gap. To hand
 * batches out as they arrive would let the speed of the workers decide the order, and two runs with one seed would differ.
 * To collect all and sort them is in order too, but the program would wait for the slowest worker before its first step.
 * PyTorch's loader keeps early batches like this. The lab asks its workers in turn and keeps one queue for each.
 */

/** A batch that a worker has finished. */
export interface Arrival {
  /** Which batch of the pass it is: 0 for the first one. */
  readonly number: number;
  readonly batch: string;
}

/**
 * What can be handed out after each arrival. A batch goes out as soon as it and all batches with smaller numbers are
 * there. The result has one list for each arrival; a list is empty where nothing is due.
 */
export function handOut(arrivals: readonly Arrival[]): string[][] {
  // #answer
  const waiting = new Map<number, string>();
  let next = 0;
  return arrivals.map(({ number, batch }) => {
    waiting.set(number, batch);
    const due: string[] = [];
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      due.push(ready);
      waiting.delete(next);
      next++;
    }
    return due;
  });
  // #end
}
