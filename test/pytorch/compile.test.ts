import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';
import { closerOf, lessonsOf, pythonFileOf, pythonOnlyOf } from '../../website/plugins/listing/lessons';
import { fileOf, runPython, testInPython } from './python';

/** What goes on in PyTorch with a run of the lab has nothing beside it here, nor what spells the lessons' names for the closer looks. */
const ALONE = [
  ...['08_go_on.py', 'checkpoint.py', 'launch.py', 'needs.py'].map((name) => `lessons/pytorch/${name}`),
  'lessons/closer/pytorch/lessons.py',
];

const paired = lessonsOf(root).map(pythonFileOf);
const closer = closerOf(root)
  .map(pythonFileOf)
  .filter((file) => existsSync(path.join(root, file)));

test('every lesson has its PyTorch, and few programs have PyTorch alone', () => {
  expect(paired.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  expect(pythonOnlyOf(root)).toEqual(ALONE);
});

// lessons.test.ts runs them, where PyTorch is.
for (const name of [...paired, ...closer, ...ALONE]) {
  testInPython(`${name} compiles`, async () => {
    const compile = 'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")';
    const { stderr } = await runPython(['-c', compile, fileOf(name)], tmpdir());
    expect(stderr).toBe('');
  });
}
