import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, setEngine, SHAPES_CLASSES } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { ended, runTypeScript, startTypeScript, type Ended } from '../../tools/program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lab-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lab = (...args: string[]): Promise<Ended> => runTypeScript('lab/main.ts', args, { cwd: folder });
const small = ['--data', 'shapes', '--train-size', '200', '--test-size', '100'];
const saved = (): string => path.join(folder, 'cifar_net.safetensors');

test("prints the lab's lines and nothing else on stdout, and saves a network that can be loaded", async () => {
  const { status, stdout, stderr } = await lab(...small);
  expect(stderr).toBe('Shapes: 200 images to train on, 100 to test on.\n');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    expect.stringMatching(/^\[1, {4}50\] loss: 2\.\d{3}$/),
    expect.stringMatching(/^\[2, {4}50\] loss: 2\.\d{3}$/),
    'Finished Training',
    expect.stringMatching(/^Accuracy of the network on the 100 test images: \d+ %$/),
  ]);
  expect(lines.slice(4).map((line) => line.replace(/: [ \d]\d %$/, ': NN %'))).toEqual(
    SHAPES_CLASSES.map((name) => `Accuracy of ${name.padStart(5)} : NN %`),
  );
  await setEngine('cpu');
  expect(() => new Net().loadStateDict(load(saved()))).not.toThrow();
  expect(readdirSync(folder)).toEqual([
    ...[
      'cifar_net.checkpoint.before.safetensors',
      'cifar_net.checkpoint.safetensors',
      'cifar_net.safetensors',
    ],
  ]);
});

test('prints the same digits every time, with 0, 1 or 4 workers, and others for another seed', async () => {
  const run = async (...args: string[]): Promise<string> => {
    const { stdout } = await lab(...small, '--epochs', '1', ...args);
    return stdout + createHash('sha256').update(readFileSync(saved())).digest('hex');
  };
  const first = await run();
  expect(first).toContain('Finished Training');
  for (const workers of ['0', '1', '4']) expect(await run('--workers', workers)).toBe(first);
  expect(await run('--seed', '1')).not.toBe(first);
});

test('Ctrl-C ends it at once, with a saved network and one line that says where', async () => {
  // On Windows, a program can't be sent what Ctrl-C sends; there the test proves no more than that it can be ended.
  const child = startTypeScript(
    'lab/main.ts',
    [...small, '--epochs', '100000', '--save', 'half.safetensors'],
    {
      cwd: folder,
    },
  );
  const end = ended(child);
  await once(child.stdout!, 'data');
  child.kill('SIGINT');
  const { status, stderr } = await end;
  if (process.platform === 'win32') return;
  expect(status).toBe(130);
  expect(stderr.trimEnd().split('\n').at(-1)).toMatch(
    /^Interrupted in epoch \d+, after step \d+: the network as it is now was saved to half\.safetensors; the checkpoint as it is now was saved to half\.checkpoint\.safetensors$/,
  );
  await setEngine('cpu');
  expect(() => new Net().loadStateDict(load(path.join(folder, 'half.safetensors')))).not.toThrow();
});

test('goes on with Shapes, and says so, where CIFAR-10 can not be had', async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mirror = ['--mirror', `http://127.0.0.1:${port}/cifar-10-binary.tar.gz`];
  try {
    const auto = await lab('--train-size', '40', '--test-size', '20', '--epochs', '1', ...mirror);
    expect(auto.stderr).toContain('404');
    expect(auto.stderr).toContain('Going on with Shapes');
    expect(auto.status).toBe(0);
    expect(auto.stdout).toContain('Finished Training');

    const insists = await lab('--data', 'cifar10', ...mirror);
    expect(insists.stderr).toContain('404');
    expect(insists.stderr).toContain('(--archive FILE)');
    expect(insists.status).toBe(1);
    expect(insists.stdout).toBe('');
  } finally {
    server.close();
  }
});

test('stops with the number of the step when the loss is no number any more', async () => {
  const { status, stdout, stderr } = await lab(...small, '--lr', '100');
  expect(stderr).toMatch(
    /the loss is (NaN|Infinity) in epoch 1, step \d+, .* try a smaller learning rate than --lr 100\n$/,
  );
  expect(stdout).toBe('');
  expect(status).toBe(1);
  expect(existsSync(saved())).toBe(false);
});

describe('bad input gets one sentence and exit code 1, and nothing is lost', () => {
  test.each([
    [
      ['--epochs', 'two'],
      "error: option '--epochs <n>' argument 'two' is invalid. Expected a whole number of at least 1.",
    ],
    [['--batch-size', '0'], "argument '0' is invalid. Expected a whole number of at least 1."],
    [['--lr', '-1'], "argument '-1' is invalid. Expected a number of 0 or more."],
    [['--momentum', ''], "argument '' is invalid. Expected a number of 0 or more."],
    [['--engine', 'abacus'], "argument 'abacus' is invalid. Allowed choices are wasm, cpu, tensorflow."],
    [['--data', 'mnist'], 'Allowed choices are auto, cifar10, shapes.'],
    [['--epoch', '1'], "error: unknown option '--epoch'"],
    [['shapes'], 'too many arguments'],
    [['--save', 'missing/net.safetensors'], "can't be written: there is no such file or folder"],
    [['--archive', 'missing.tar.gz'], '(--archive FILE)'],
    [['--data', 'shapes', '--archive', 'x.tar.gz'], 'leave out --data shapes'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await lab(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file in the way of the folder is named, with the flag that chooses another', async () => {
    writeFileSync(path.join(folder, 'data'), 'kept');
    const { status, stderr } = await lab('--data', 'cifar10');
    expect(stderr).toContain('a file is in the way');
    expect(stderr).toContain('(--root FOLDER)');
    expect(status).toBe(1);
    expect(readFileSync(path.join(folder, 'data'), 'utf8')).toBe('kept');
  });

  test('an archive that is none leaves alone what is there', async () => {
    writeFileSync(path.join(folder, 'x.tar.gz'), 'This is no archive.');
    const there = path.join(folder, 'data', 'cifar-10-batches-bin', 'test_batch.bin');
    mkdirSync(path.dirname(there), { recursive: true });
    writeFileSync(there, 'kept');
    const { status, stderr } = await lab('--archive', 'x.tar.gz');
    expect(stderr).toContain('x.tar.gz');
    expect(status).toBe(1);
    expect(readFileSync(there, 'utf8')).toBe('kept');
    expect(existsSync(saved())).toBe(false);
  });
});

test('--help explains all options', async () => {
  const { status, stdout } = await lab('--help');
  expect(status).toBe(0);
  const options = [
    'data',
    'archive',
    'mirror',
    'root',
    'epochs',
    'batch-size',
    'lr',
    'momentum',
    'seed',
    'workers',
  ];
  for (const name of [...options, 'engine', 'train-size', 'test-size', 'save', 'help']) {
    expect(stdout).toContain(`--${name}`);
  }
});
