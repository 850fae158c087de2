import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../tools/program';
import { root } from '../../../tools/root';
import { mistakes, type Mistake } from './mistakes';

export const program = 'lessons/07-full-example.ts';

export interface Symptoms extends Mistake {
  /** What the changed program printed, its errors included. */
  readonly printed: readonly string[];
}

/** The program with a mistake in it. */
export function changed({ name, changes }: Mistake): string {
  return changes.reduce(
    (text, { from, to }) => {
      if (text.split(from).length !== 2) throw new Error(`${name}: ${program} has not exactly one "${from}"`);
      return text.replace(from, () => to);
    },
    readFileSync(path.join(root, program), 'utf8'),
  );
}

/** Runs the program with a mistake in it, in a folder without CIFAR-10. */
export async function symptomsOf(mistake: Mistake): Promise<Symptoms> {
  const folder = mkdtempSync(path.join(tmpdir(), 'symptoms-'));
  try {
    const file = path.join(folder, 'program.ts');
    writeFileSync(file, changed(mistake).replace("'../src'", JSON.stringify(path.join(root, 'src'))));
    const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
    const { stdout, stderr } = await runProgram(process.execPath, [tsNode, file], {
      cwd: folder,
      env: { NO_COLOR: '1', TS_NODE_PROJECT: path.join(root, 'tsconfig.json') },
    });
    return { ...mistake, printed: `${stdout}${stderr}`.trimEnd().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What each of the usual mistakes looks like, on the lessons' slice of Shapes. */
export async function symptomsRun(command: string) {
  const runs: Symptoms[] = [];
  for (const mistake of mistakes) runs.push(await symptomsOf(mistake));
  return { command, dataset: 'Shapes', program, seed: 0, momentum: 0.9, runs };
}
