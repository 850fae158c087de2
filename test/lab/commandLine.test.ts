import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { runProgram, runTypeScript } from '../../tools/program';
import { friendly } from '../../tools/friendly';
import { root } from '../../tools/root';

/** A command as `npm run` starts it, which throws what it would print before it ends. */
function saidBy(argv: readonly string[], env: NodeJS.ProcessEnv): string {
  let said = '';
  const command = new Command('npm run it --')
    .option('--lr <number>', 'learning rate')
    .option('--batch-size <n>', 'images in a batch')
    .option('--save <file>', 'where it goes')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: (text) => (said += text) });
  try {
    friendly(command, env).parse(argv, { from: 'user' });
  } catch {
    // What it said before is looked at.
  }
  return said;
}

const npm = { npm_lifecycle_event: 'it' };

test.each([
  ['an option that npm kept', [], { npm_config_lr: 'true' }, 'write npm run it -- --lr'],
  ['two words that npm kept', ['8'], { npm_config_batch_size: 'true' }, 'write npm run it -- --batch-size'],
  ['a setting of npm itself', [], { npm_config_save: 'true' }, ''],
  ['what npm leaves over', ['x'], {}, 'npm run it -- --help'],
  ['the words of a description', ['--learning-rate', '0.1'], {}, "'--learning-rate'\n(Did you mean --lr?)\n"],
  ['a spelling that is nearly right', ['--batch-sise', '8'], {}, '(Did you mean --batch-size?)'],
  ['what nobody knows', ['--wings'], {}, "error: unknown option '--wings'\n"],
  ['what is right', ['--lr', '0.1'], {}, ''],
])('%s', (_, argv, env, expected) => {
  const said = saidBy(argv, { ...npm, ...env });
  if (expected === '') expect(said).toBe('');
  else expect(said).toContain(expected);
});

test('without npm, its settings are nobody’s mistake', () => {
  expect(saidBy([], { npm_config_lr: 'true' })).toBe('');
});

describe('a program that can not start', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'starts-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['lessons/03-cnn.ts', ['--full'], 'unknown option "--full": this program takes no options\n'],
    ['lessons/05-training.ts', ['--ful'], 'unknown option "--ful": this program takes only --full\n'],
    [
      'lessons/06-testing.ts',
      ['--epochs', '5'],
      'unknown option "--epochs": this program takes only --full\n',
    ],
  ])('%s %j is refused before it begins', async (file, args, said) => {
    expect(await runTypeScript(file, args, { cwd: folder })).toEqual({ status: 1, stdout: '', stderr: said });
  });

  test.each([
    [
      'const a = (1;\n',
      /^\s*[x×] Expected ',', got ';'\n[^]*program\.ts:1:1[^]*const a = \(1;\n[^]*[`╰][-─]+\n$/,
    ],
    ["import './nowhere';\n", /^there is no file \.\/nowhere, as .*program\.ts imports it\n$/],
  ])('%j is shown without a stack', async (text, said) => {
    const file = path.join(folder, 'program.ts');
    writeFileSync(file, text);
    const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
    const { status, stdout, stderr } = await runProgram(process.execPath, [tsNode, file], {
      env: { NO_COLOR: '1', TS_NODE_PROJECT: path.join(root, 'tsconfig.json') },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^\s+at |backtrace/m);
  });
});
