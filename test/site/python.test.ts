import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';

const folder = path.join(root, 'lessons', 'pytorch');
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const hasTorch = python !== undefined && spawnSync(python, ['-c', 'import torch, torchvision']).status === 0;

test('every lesson has its PyTorch', () => {
  const lessons = readdirSync(path.join(root, 'lessons')).filter((name) => name.endsWith('.ts'));
  expect(programs.sort()).toEqual(
    lessons.map((name) => name.replace(/\.ts$/, '.py').replaceAll('-', '_')).sort(),
  );
});

(python ? test.each(programs) : test.skip.each(programs))(
  `%s compiles${python ? '' : ' (skipped: there is no Python here)'}`,
  (name) => {
    const compile = 'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")';
    const { status, stderr } = spawnSync(python!, ['-c', compile, path.join(folder, name)], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  },
);

// These need no images.
const alone = ['01_environment.py', '03_cnn.py'];
(hasTorch ? test.each(alone) : test.skip.each(alone))(
  `%s runs${hasTorch ? '' : ' (skipped: there is no PyTorch with torchvision here)'}`,
  (name) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'pytorch-'));
    try {
      const { status, stderr, stdout } = spawnSync(python!, [path.join(folder, name)], {
        cwd,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
    } finally {
      rmSync(cwd, { recursive: true });
    }
  },
);
