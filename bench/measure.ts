import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench, Start } from './bench';
import { makers } from './parts';
import { runOurs, runProgram } from './program';
import { writeRecords } from './records';
import type { PartName, Results } from './measured';
import { settingHere } from './setting';
import { byTurns } from './turns';

export interface MeasureOptions {
  readonly python: string;
  readonly root: string;
  /** Instead of each part's own number. */
  readonly rounds?: number;
  /** How many seconds a row waits for a quiet machine. */
  readonly patience: number;
}

const project = path.join(__dirname, '..');

/** Measures parts, one after the other, and gives each as soon as it is there. */
export async function* measure(
  parts: readonly PartName[],
  { python, root, rounds, patience }: MeasureOptions,
): AsyncGenerator<Results> {
  const pytorch: Start = (file, ...args) => runProgram(python, [path.join(project, file), ...args]);
  const versions = await pytorchVersions(pytorch, python);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const setting = settingHere(versions, await writeRecords(root, folder));
    const bench: Bench = {
      ours: runOurs,
      pytorch: versions === null ? undefined : pytorch,
      root,
      folder,
      byTurns: (name, usual, contestants) => byTurns(name, rounds ?? usual, contestants, patience),
    };
    for (const name of parts) yield { [name]: { setting, rows: await makers[name].measure(bench) } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Null where there is no PyTorch. */
async function pytorchVersions(pytorch: Start, python: string): Promise<string | null> {
  try {
    return (await pytorch('bench/pytorch/versions.py')).stdout.trim();
  } catch {
    console.error(`${python} has no torch: only our own programs are measured.`);
    return null;
  }
}
