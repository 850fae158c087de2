import path from 'node:path';
import { runProgram } from '../../tools/program';
import { root } from '../../tools/root';
import type { InsideReport } from './inside';
import { throwProblems, type TortureOptions } from './options';

const TYPESCRIPT = path.join(root, 'src/node/requireTypeScript.js');

/** Runs a TypeScript file of this folder below the injector, without the compiler, for it has to start quickly. */
export const underInjector = (file: string, ...args: readonly string[]): readonly string[] => [
  ...['-r', TYPESCRIPT, '-r', path.join(__dirname, 'inject.ts')],
  path.join(__dirname, file),
  ...args,
];

/** At each scenario, as many of the calls' errors as `count` says, one after the other. */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const args = underInjector('inside.ts', String(seed), String(count));
  const { status, stdout, stderr } = await runProgram(process.execPath, args);
  if (status !== 0) throw new Error(`it ended with status ${String(status)}:\n${stderr.slice(-2000)}`);
  const reports = stdout
    .trim()
    .split('\n')
    // `inside.ts` wrote it, a moment ago.
    .map((line) => JSON.parse(line) as InsideReport);
  throwProblems(reports.flatMap(({ problems }) => problems));
  const sum = (of: (report: InsideReport) => number): number => reports.map(of).reduce((a, b) => a + b, 0);
  say(
    `${sum(({ trials }) => trials)} errors of ${sum(({ calls }) => calls)} calls in ${reports.length} scenarios`,
  );
}
