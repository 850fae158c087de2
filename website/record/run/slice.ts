import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTypeScript } from '../../../tools/program';
import { openCifar10 } from './images';

const program = 'lessons/06-testing.ts';

/** What lesson 6, and so lesson 5, prints where CIFAR-10 is in `./data`: the lessons' slice of it. */
export async function sliceRun(root: string, command: string) {
  const { facts } = await openCifar10(root, { train: 4000, test: 1000 });
  const folder = mkdtempSync(path.join(tmpdir(), 'slice-'));
  try {
    symlinkSync(path.resolve(root), path.join(folder, 'data'), 'junction');
    const { status, stdout, stderr } = await runTypeScript(program, [], { cwd: folder });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return { command, program, ...facts, seed: 0, momentum: 0.9, printed: stdout.trimEnd().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
