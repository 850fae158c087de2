import { systemWatch, waitForQuiet, type Watch } from './quiet';
import type { Row, Series } from './measured';

/** A program with a setting, and how to run it once: what it measured, by unit. */
export interface Contestant {
  readonly by: Series['by'];
  readonly setting: string;
  readonly run: () => Promise<Readonly<Record<string, number>>>;
}

/**
 * Runs programs by turns, each once a round, so that what else the machine does meets all of them; before the first it waits
 * for a quiet machine, at most `patience` seconds.
 */
export async function byTurns(
  name: string,
  rounds: number,
  contestants: readonly Contestant[],
  patience: number,
  watch: Watch = systemWatch,
): Promise<Row> {
  const before = await waitForQuiet(patience, watch);
  const lanes = contestants.map((contestant) => {
    const values: Series['values'] = {};
    return { contestant, values };
  });
  for (let round = 1; round <= rounds; round++) {
    console.error(`${name}: round ${round} of ${rounds}`);
    for (const { contestant, values } of lanes) {
      for (const [unit, number] of Object.entries(await contestant.run()))
        (values[unit] ??= []).push(Number(number.toPrecision(5)));
    }
  }
  const series = lanes.map(({ contestant: { by, setting }, values }): Series => ({ by, setting, values }));
  return { name, load: { before, after: watch.load() }, series };
}
