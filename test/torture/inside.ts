/**
 * A program: lets calls fail, one after the other, in scenarios of this very process, which is quicker than a program for each. It is
 * started with `inject.ts` loaded first; prints a line of JSON for each scenario.
 */
import { Generator } from '../../src/random';
import type { Call, Fault } from './inject';
import { SCENARIOS } from './scenarios';
import { runClean, runTrial } from './trial';

export interface InsideReport {
  readonly scenario: string;
  readonly calls: number;
  readonly trials: number;
  readonly problems: readonly string[];
}

/** Each call with each of its errors, once, and on a disk that stays so; and each as the first on a disk that is gone. */
function faultsOf(calls: readonly Call[]): Fault[] {
  return calls.flatMap(({ codes }, at) => [
    ...codes
      .filter((code) => code !== 'KILL')
      .flatMap((code): Fault[] => {
        return code === 'SHORT'
          ? [{ at, code }]
          : [
              { at, code },
              { at, code, rest: 'kind' },
            ];
      }),
    { at, code: 'EIO', rest: 'all' } as const,
  ]);
}

function chosen(faults: readonly Fault[], count: number, generator: Generator): Fault[] {
  const left = [...faults];
  const picked: Fault[] = [];
  while (picked.length < count && left.length > 0)
    picked.push(...left.splice(Math.floor(generator.uniform(0, 1) * left.length), 1));
  return picked;
}

const AFTER = { none: '', kind: ' and all like it', all: ' and all after it' } as const;

async function main(seed: number, count: number, only: string | undefined): Promise<void> {
  const generator = new Generator(seed);
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (only !== undefined && name !== only) continue;
    const clean = await runClean(scenario);
    const faults = chosen(faultsOf(clean.calls), count, generator);
    const problems: string[] = [];
    for (const fault of faults) {
      const call = clean.calls[fault.at];
      const what = `${fault.code} at call ${fault.at}${AFTER[fault.rest ?? 'none']}, ${call?.name} ${call?.path}`;
      // Said first, so that a program that hangs or dies says where.
      process.stderr.write(`${name}: ${what}\n`);
      for (const problem of await runTrial(scenario, clean, fault))
        problems.push(`${name}: ${what}: ${problem}`);
    }
    const report: InsideReport = {
      scenario: name,
      calls: clean.calls.length,
      trials: faults.length,
      problems,
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  }
}

const [seed = '0', count = 'Infinity', only] = process.argv.slice(2);
void main(Number(seed), Number(count), only);
