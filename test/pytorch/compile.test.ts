import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileOf, programOf, runPython, testInPython } from './python';

const programs = readdirSync(fileOf('lessons', 'pytorch')).filter((name) => name.endsWith('.py'));

test('every lesson has its PyTorch', () => {
  const lessons = readdirSync(fileOf('lessons')).filter((name) => name.endsWith('.ts'));
  expect(programs.sort()).toEqual(lessons.map((name) => programOf(name.replace(/\.ts$/, ''))).sort());
});

// lessons.test.ts runs them, where PyTorch is.
for (const name of programs) {
  testInPython(`${name} compiles`, async () => {
    const compile = 'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")';
    const { stderr } = await runPython(['-c', compile, fileOf('lessons', 'pytorch', name)], tmpdir());
    expect(stderr).toBe('');
  });
}
