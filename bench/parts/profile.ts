import { busySign, withNotes } from '../notes';
import type { Part } from '../measured';
import { markdown, median } from '../table';
import type { PartMaker } from './part';

/** Kernels that take less than the first so many are one line. */
const SHOWN = 12;

interface Spent {
  readonly name: string;
  readonly calls: number;
  readonly ms: number;
  /** Multiplications and additions; 0 for kernels that are not made of them. */
  readonly operations: number;
}

/** Where a step's time goes, kernel by kernel. */
export function profile(batch: '4' | '64'): PartMaker {
  return {
    measure: async (bench) => {
      const run = async (): Promise<Record<string, number>> => {
        const { stdout } = await bench.ours('bench/profile.ts', batch);
        // What bench/profile.ts prints.
        return JSON.parse(stdout) as Record<string, number>;
      };
      return [await bench.byTurns(`profile-${batch}`, 3, [{ by: 'ours', setting: 'profiled', run }])];
    },
    render: (part) => ({ [`profile-${batch}`]: withNotes(table(part), part) }),
  };
}

function table(part: Part): string {
  const values = part.rows[0]?.series[0]?.values ?? {};
  const number = (name: string, what: string): number => median(values[`${name}: ${what}`] ?? [0]);
  const names = Object.keys(values).flatMap((key) => /^(.+): calls$/.exec(key)?.[1] ?? []);
  const spent = names
    .map((name): Spent => ({
      name,
      calls: number(name, 'calls'),
      ms: number(name, 'ms'),
      operations: number(name, 'operations'),
    }))
    .sort((a, b) => b.ms - a.ms);
  const all = number('all', 'ms');
  const row = ({ name, calls, ms, operations }: Spent): string[] => [
    name,
    calls === 0 ? '' : String(calls),
    (1000 * ms).toFixed(0),
    `${((100 * ms) / all).toFixed(0)} %`,
    operations === 0 ? '' : (operations / ms / 1e6).toFixed(1),
  ];
  const inKernels = sum(spent);
  return markdown(
    ['kernel', 'calls', 'µs', 'share', 'GFLOP/s'],
    [
      ...spent.slice(0, SHOWN).map((one) => row({ ...one, name: `\`${one.name}\`` })),
      row({ ...sum(spent.slice(SHOWN)), name: 'the other kernels', operations: 0 }),
      row({
        name: 'outside of kernels: autograd, tensors, the loop',
        calls: 0,
        ms: all - inKernels.ms,
        operations: 0,
      }),
      row({
        name: `all${part.rows.map(busySign).join('')}`,
        calls: 0,
        ms: all,
        operations: inKernels.operations,
      }),
    ],
  );
}

function sum(entries: readonly Spent[]): Omit<Spent, 'name'> {
  const total = (key: 'calls' | 'ms' | 'operations'): number => entries.reduce((so, one) => so + one[key], 0);
  return { calls: total('calls'), ms: total('ms'), operations: total('operations') };
}
