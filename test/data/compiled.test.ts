import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { runProgram } from '../../tools/program';
import { root } from '../../tools/root';

/** Compiles a TypeScript file of the project to JavaScript at the same place below another folder. */
function compile(file: string, to: string): void {
  const { code } = transformFileSync(path.join(root, file), { configFile: path.join(root, '.swcrc') });
  const target = path.join(to, file.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}

test('workers run when the program was compiled to JavaScript, too', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  try {
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('assembly'))
      .map((file) => path.join('src', file));
    for (const file of [...sources, ...['numbers', 'leavesEarly'].map((name) => `test/support/${name}.ts`)]) {
      compile(file, folder);
    }
    const program = path.join(folder, 'test/support/leavesEarly.js');
    const { status, stdout, stderr } = await runProgram(process.execPath, [program], {
      env: { NODE_PATH: path.join(root, 'node_modules') },
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(['start', '0', 'left', '0', 'end']);
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
