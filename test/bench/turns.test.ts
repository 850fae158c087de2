import { wasBusy, waitForQuiet } from '../../bench/quiet';
import { byTurns } from '../../bench/turns';

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

/** A machine with these loads, one at each look; the last one stays. */
function machine(...loads: (number | null)[]) {
  const slept: number[] = [];
  return {
    slept,
    load: () => (loads.length > 1 ? loads.shift()! : loads[0]!),
    sleep: (seconds: number) => {
      slept.push(seconds);
      return Promise.resolve();
    },
  };
}

test('programs run by turns, and each number is kept', async () => {
  const ran: string[] = [];
  const contestant = (by: 'ours' | 'PyTorch', setting: string, times: number[]) => ({
    by,
    setting,
    run: () => {
      ran.push(setting);
      return Promise.resolve({ ms: times.shift()!, MB: 300 });
    },
  });
  const programs = [contestant('ours', 'a', [1, 2]), contestant('PyTorch', 'b', [3.000001, 4])];
  expect(await byTurns('a step', 2, programs, 60, machine(0.1, 0.1, 1.9))).toEqual({
    name: 'a step',
    load: { before: 0.1, after: 1.9 },
    series: [
      { by: 'ours', setting: 'a', values: { ms: [1, 2], MB: [300, 300] } },
      { by: 'PyTorch', setting: 'b', values: { ms: [3, 4], MB: [300, 300] } },
    ],
  });
  expect(ran).toEqual(['a', 'b', 'a', 'b']);
});

test('a row waits for a quiet machine, and no longer', async () => {
  const watch = machine(2, 0.5, 0.3);
  expect(await waitForQuiet(60, watch)).toBe(0.3);
  expect(watch.slept).toHaveLength(2);
});

test('when its patience ends, it begins all the same, and is known as busy', async () => {
  const watch = machine(2);
  const before = await waitForQuiet(12, watch);
  expect(watch.slept.reduce((sum, one) => sum + one)).toBe(12);
  expect(wasBusy({ before, after: 2 })).toBe(true);
  // What it left behind itself is no sign of others.
  expect(wasBusy({ before: 0.3, after: 2 })).toBe(false);
});

test('a system that tells no load is not waited for', async () => {
  const watch = machine(null);
  expect(await waitForQuiet(60, watch)).toBeNull();
  expect(watch.slept).toEqual([]);
  expect(wasBusy({ before: null, after: null })).toBe(false);
});
