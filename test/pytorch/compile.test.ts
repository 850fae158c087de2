import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileOf, programOf, runPython, testInPython } from './python';

const programs = readdirSync(fileOf('lessons', 'pytorch')).filter((name) => name.endsWith('.py'));

/** What goes on in PyTorch with a run of the lab has nothing beside it here. */
const BEYOND = ['08_go_on.py', 'checkpoint.py', 'launch.py', 'needs.py'];

test('every lesson has its PyTorch', () => {
  const lessons = readdirSync(fileOf('lessons')).filter((name) => name.endsWith('.ts'));
  const beside = lessons.map((name) => programOf(name.replace(/\.ts$/, '')));
  expect(programs.sort()).toEqual([...new Set([...beside, ...BEYOND])].sort());
});

// lessons.test.ts runs them, where PyTorch is.
for (const name of programs) {
  testInPython(`${name} compiles`, async () => {
    const compile = 'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")';
    const { stderr } = await runPython(['-c', compile, fileOf('lessons', 'pytorch', name)], tmpdir());
    expect(stderr).toBe('');
  });
}
