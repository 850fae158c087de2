/**
 * A program: lets calls fail, one after the other, in the scenarios of this very process, which is quicker than a program for each. It
 * is started with `inject.ts` loaded first: by `faults.ts`, which says what its arguments are. Prints a line of JSON for each scenario.
 */
import { Generator } from '../../src/random';
import type { Call, Fault } from './inject';
import { draw } from './options';
import { SCENARIOS } from './scenarios';
import { runClean, runTrial } from './trial';

export interface InsideReport {
  readonly scenario: string;
  readonly calls: number;
  readonly trials: number;
  readonly problems: readonly string[];
}

/** Each call with each of its errors, once, and on a disk that stays so; and each as the first on a disk that is gone. */
export function faultsOf(calls: readonly Call[]): Fault[] {
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

const AFTER = { none: '', kind: ' and all like it', all: ' and all after it' } as const;

/** A fault as people read it. */
export function textOf({ at, code, rest }: Fault, calls: readonly Call[]): string {
  const call = calls[at];
  return `${code} at call ${at}${AFTER[rest ?? 'none']}, ${call?.name} ${call?.path}`;
}

async function main(seed: number, count: number, only: string | undefined): Promise<void> {
  const generator = new Generator(seed);
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (only !== undefined && name !== only) continue;
    const clean = await runClean(scenario);
    const faults = draw(faultsOf(clean.calls), count, () => generator.uniform(0, 1));
    const problems: string[] = [];
    for (const fault of faults) {
      const what = `${name}: ${textOf(fault, clean.calls)}`;
      // Said first, so that a program that hangs or dies says where.
      process.stderr.write(`${what}\n`);
      for (const problem of await runTrial(scenario, clean, fault)) problems.push(`${what}: ${problem}`);
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

if (require.main === module) {
  const [seed, count, only] = process.argv.slice(2);
  void main(Number(seed), Number(count), only);
}
