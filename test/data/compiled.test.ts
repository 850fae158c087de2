import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformSync } from '@swc/core';

const root = path.join(__dirname, '..', '..');

/** Compiles a TypeScript file of the project to JavaScript at the same place below another folder. */
function compile(file: string, to: string): void {
  const { code } = transformSync(readFileSync(path.join(root, file), 'utf8'), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const target = path.join(to, file.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}

test('workers run when the program was compiled to JavaScript, too', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  try {
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('assembly'))
      .map((file) => path.join('src', file));
    for (const file of [...sources, ...['numbers', 'leavesEarly'].map((name) => `test/support/${name}.ts`)]) {
      compile(file, folder);
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, 'test/support/leavesEarly.js')],
      {
        encoding: 'utf8',
        env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
      },
    );
    expect(stderr).toBe('');
    expect(stdout.trim().split(/\r?\n/)).toEqual(['start', '0', 'left', '0', 'end']);
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
