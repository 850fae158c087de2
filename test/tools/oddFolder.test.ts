import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';
import { ODD_NAME } from '../support/oddName';

let project: string;
beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), `${ODD_NAME}-`));
  for (const file of [
    'jest.config.js',
    'jest.quick.config.js',
    '.swcrc',
    'tools',
    'test/support/noColour.ts',
    'test/support/siteFolder.ts',
    'test/support/forgetSite.ts',
  ])
    cpSync(path.join(root, file), path.join(project, file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  mkdirSync(path.join(project, 'test/site'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(project, file), text);
  write('test/right.test.ts', `test('right', () => expect(1).toBe(1));\n`);
  write('test/wrong.test.ts', `test('wrong', () => expect(1).toBe(2));\n`);
  write('test/site/built.test.ts', `test('built', () => expect(1).toBe(2));\n`);
  // Not one of the project's own tests.
  write('other.test.ts', `test('other', () => expect(1).toBe(2));\n`);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function judge(config: string): readonly string[] {
  const jest = require.resolve('jest/bin/jest');
  const { stderr } = spawnSync(process.execPath, [jest, '--config', config], {
    cwd: project,
    encoding: 'utf8',
  });
  return stderr
    .split('\n')
    .filter((line) => /^(PASS|FAIL) /.test(line))
    .map((line) => line.replace(/ \(.*/, ''))
    .sort();
}

test('npm test finds and judges its tests in a folder of any name', () => {
  expect(judge('jest.config.js')).toEqual([
    'FAIL test/site/built.test.ts',
    'FAIL test/wrong.test.ts',
    'PASS test/right.test.ts',
  ]);
});

test('so does npm run test:quick, which leaves out what takes long', () => {
  expect(judge('jest.quick.config.js')).toEqual(['FAIL test/wrong.test.ts', 'PASS test/right.test.ts']);
});
