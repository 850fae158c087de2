import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asOurs } from '../../../test/pytorch/asOurs';
import { writePictures } from '../../../test/pytorch/pictures';
import { runProgram } from '../../../tools/program';
import { root } from '../../../tools/root';

const program = 'lessons/pytorch/06_testing.py';

/** What PyTorch's lesson 6 prints of the same pictures, from the same seed. */
export async function pytorchRun(python: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pytorch-'));
  try {
    writePictures(folder);
    const env = {
      PYTHONPATH: path.join(root, 'test', 'pytorch'),
      OMP_NUM_THREADS: '1',
      PYTHONDONTWRITEBYTECODE: '1',
    };
    const run = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await runProgram(python, args, { cwd: folder, env });
      if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
      return stdout;
    };
    const version = await run('-c', 'import torch; print(torch.__version__)');
    return {
      command: 'npm run record:runs -- --python python3',
      dataset: 'Shapes',
      program,
      pytorch: version.trim(),
      seed: 0,
      momentum: 0.9,
      printed: asOurs(await run(path.join(root, program))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
