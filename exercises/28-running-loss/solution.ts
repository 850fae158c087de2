/**
 * The sum starts at 0 again after each line, so a line tells about its own batches only. Without that, or
 * with the mean of all losses since the start, old and large losses would hide what the network does now. The
 * divisor is how many losses are in the sum: `printEvery`, not `step`. In an epoch of 12,500 steps, the last
 * 500 are in no line of 2,000.
 */

/** The losses of an epoch's batches, the number of the epoch, and how many losses make a line → the lines. */
export function lossLines(losses: readonly number[], epoch: number, printEvery: number): string[] {
  // #answer
  const lines: string[] = [];
  let runningLoss = 0;
  losses.forEach((loss, i) => {
    const step = i + 1;
    runningLoss += loss;
    if (step % printEvery === 0) {
      const mean = (runningLoss / printEvery).toFixed(3);
      lines.push(`[${epoch}, ${String(step).padStart(5)}] loss: ${mean}`);
      runningLoss = 0;
    }
  });
  return lines;
  // #end
}
