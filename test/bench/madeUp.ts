import type { Bench, Start } from '../../bench/bench';
import { makers } from '../../bench/parts';
import { PARTS, type Part, type Results, type Setting } from '../../bench/measured';
import { byTurns } from '../../bench/turns';

/** The milliseconds or seconds of the programs that a test is about, by the start of their command line. */
const TIMES: readonly (readonly [command: string, time: number])[] = [
  ['bench/stepTime.ts 4 --engine stock', 20],
  ['bench/stepTime.ts 4', 0.7],
  ['bench/stepTime.ts 64', 9],
  ['bench/pytorch/step.py 4 1', 1.4],
  ['bench/pytorch/step.py 4 2', 1.5],
  ['bench/pytorch/step.py 64 1', 11],
  ['bench/pytorch/step.py 64 2', 6],
  ['bench/lab.ts', 12],
  ['bench/pytorch/lab.py records 0 1', 25],
  ['bench/pytorch/lab.py records 0 2', 30],
  ['bench/pytorch/lab.py records 2 1', 45],
  ['bench/pytorch/lab.py records 2 2', 50],
];

const start: Start = (file, ...args) => {
  const line = [file, ...args].join(' ');
  const time = TIMES.find(([command]) => line.startsWith(command))?.[1] ?? 2;
  const profile = {
    'all: ms': 3,
    'Relu: calls': 4,
    'Relu: ms': 1,
    'Conv: calls': 2,
    'Conv: ms': 1.5,
    'Conv: operations': 6e6,
  };
  return Promise.resolve({
    seconds: time,
    firstLineSeconds: time,
    // Two workers take as much again.
    peakMegabytes: line.includes('lab.py records 2') ? 800 : 400,
    stdout: JSON.stringify(file === 'bench/profile.ts' ? profile : { ms: time }),
  });
};

export const setting: Setting = {
  date: '2026-01-02',
  processor: 'A processor',
  cores: 2,
  platform: 'linux',
  node: '20.0.0',
  pytorch: 'PyTorch 2',
  images: 'Shapes',
};

/** What the bench would keep, had its programs taken these times, on a machine that is as busy as `load`, for ever. */
export async function madeUp(load: number | null, hasPytorch = true): Promise<Results> {
  const watch = { load: () => load, sleep: () => Promise.resolve() };
  const bench: Bench = {
    ours: start,
    pytorch: hasPytorch ? start : undefined,
    root: 'nowhere',
    folder: 'records',
    byTurns: (name, rounds, contestants) => byTurns(name, rounds, contestants, 10, watch),
  };
  const results: Partial<Record<string, Part>> = {};
  for (const name of PARTS) results[name] = { setting, rows: await makers[name].measure(bench) };
  return results;
}
