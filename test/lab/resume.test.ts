import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { encodeSafetensors, load, safeOpen, setEngine } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { ended, runTypeScript, startTypeScript, type Ended } from '../../tools/program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'resume-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const NETWORK = 'cifar_net.safetensors';
const CHECKPOINT = 'cifar_net.checkpoint.safetensors';
const BEFORE = 'cifar_net.checkpoint.before.safetensors';
const small = ['--data', 'shapes', '--train-size', '120', '--test-size', '50'];

const lab = (...args: string[]): Promise<Ended> => runTypeScript('lab/main.ts', args, { cwd: folder });
const hash = (name = NETWORK): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

test('6 runs, broken off at random moments, end as whole ones do', async () => {
  const { status, stdout, stderr } = await runTypeScript('test/torture/resume.ts', ['20', '6']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^6 of 6 broken runs end as whole ones do, 1 of them labs, /);
});

describe('a run that was ended', () => {
  const long = [...small.slice(0, 2), '--train-size', '1200', '--test-size', '50', '--epochs', '3'];

  test.each(['SIGKILL', 'SIGINT'] as const)('by %s goes on, and prints the rest', async (signal) => {
    const whole = await lab(...long, '--save', 'whole.safetensors');
    const child = startTypeScript('lab/main.ts', [...long, '--checkpoint-every', '50'], { cwd: folder });
    const end = ended(child);
    // A loss is printed at the end of a pass.
    await once(child.stdout!, 'data');
    child.kill(signal);
    const first = await end;
    const second = await lab('--resume', '--workers', '2');
    expect(second.stderr).toMatch(
      /^Shapes: .*\nGoing on after (step \d+ of epoch \d|epoch \d), from cifar_net\.checkpoint/,
    );
    expect(second.status).toBe(0);
    expect(hash()).toBe(hash('whole.safetensors'));
    if (first.stdout.endsWith('\n')) expect(whole.stdout.endsWith(second.stdout)).toBe(true);
  });
});

describe('a run that is finished', () => {
  test('says so, and goes on with more epochs as if they had been asked for at first', async () => {
    const whole = await lab(...small, '--epochs', '3', '--lr', '0.01', '--save', 'whole.safetensors');
    const first = await lab(...small, '--epochs', '2', '--lr', '0.01', '--checkpoint', 'run.ckpt');
    expect(readdirSync(folder).sort()).toEqual(
      [
        ...['run.before.ckpt', 'run.ckpt', NETWORK, 'whole.checkpoint.before.safetensors'],
        ...['whole.checkpoint.safetensors', 'whole.safetensors'],
      ].sort(),
    );
    const again = await lab('--resume', 'run.ckpt');
    expect(again).toEqual({
      status: 0,
      stdout: '',
      stderr: `The run in run.ckpt is finished, after epoch 2: its network went to ${NETWORK}; --epochs 3 goes on.\n`,
    });
    // Where its network is not, or not any more, it comes again.
    const network = hash();
    rmSync(at(NETWORK));
    expect((await lab('--resume', 'run.ckpt')).status).toBe(0);
    expect(hash()).toBe(network);
    copyFileSync(at('whole.safetensors'), at('other'));
    expect((await lab('--resume', 'run.ckpt', '--save', 'other')).status).toBe(0);
    expect(hash('other')).toBe(network);
    const more = await lab('--resume', 'run.ckpt', '--epochs', '3', '--save', NETWORK);
    expect(more.status).toBe(0);
    const [losses = ''] = first.stdout.split('Finished');
    expect(losses + more.stdout).toBe(whole.stdout);
    expect(hash()).toBe(hash('whole.safetensors'));
  });
});

describe('of a checkpoint', () => {
  /** A run of two epochs, and what it left. */
  let made: string;
  beforeAll(async () => {
    made = mkdtempSync(path.join(tmpdir(), 'resume-'));
    const { status } = await runTypeScript('lab/main.ts', [...small, '--epochs', '2'], { cwd: made });
    expect(status).toBe(0);
  });
  afterAll(() => rmSync(made, { recursive: true }));
  beforeEach(() => {
    for (const name of readdirSync(made)) copyFileSync(path.join(made, name), at(name));
  });

  /** Writes the checkpoint anew, with other texts or tensors. */
  function change(texts: Record<string, string>, drop?: RegExp): void {
    const file = at(CHECKPOINT);
    const all = { ...safeOpen(file).metadata(), ...texts };
    const states = new Map([...load(file)].filter(([name]) => drop?.test(name) !== true));
    writeFileSync(file, encodeSafetensors(states, all));
  }

  test('PyTorch finds all by its names', async () => {
    await setEngine('cpu');
    const file = safeOpen(at(CHECKPOINT));
    const model = new Map([...new Net().stateDict()].map(([name, { shape }]) => [`model.${name}`, shape]));
    const shapes = new Map(file.keys().map((name) => [name, file.getTensor(name)!.shape]));
    expect(shapes).toEqual(
      new Map([
        ...model,
        ...[...model.values()].map((shape, i) => [`optimizer.${i}.momentumBuffer`, shape] as const),
        ...['generator', 'pass.generator'].map((name) => [name, [5056]] as const),
      ]),
    );
    const { optimizer, options, versions, ...texts } = file.metadata();
    expect(texts).toEqual({
      ...{ format: 'pt', kind: 'checkpoint', version: '1' },
      ...{ epoch: '2', batch: '0', runningLoss: '0', finished: 'true' },
    });
    expect(JSON.parse(optimizer!)).toEqual({
      kind: 'SGD',
      paramGroups: [
        {
          ...{ lr: 0.001, momentum: 0.9, dampening: 0, weightDecay: 0, nesterov: false },
          params: [...model.keys()].map((_, i) => i),
        },
      ],
    });
    expect(JSON.parse(options!)).toEqual({
      ...{
        data: 'shapes',
        trainSize: 120,
        testSize: 50,
        batchSize: 4,
        lr: 0.001,
        momentum: 0.9,
        seed: 0,
        epochs: 2,
      },
      ...{ engine: 'wasm', plain: false, root: './data', workers: 0, save: NETWORK, checkpointEvery: 2000 },
    });
    expect(JSON.parse(versions!)).toEqual({ lab: '0.1.0', node: process.version });
  });

  test('the newest that is damaged, the one before is taken, and it is said', async () => {
    truncateSync(at(CHECKPOINT), 300_000);
    const { status, stderr, stdout } = await lab('--resume', '--epochs', '2');
    expect(stderr).toContain(`${CHECKPOINT} is not a safetensors file`);
    expect(stderr).toContain(` Going on from the one before it, ${BEFORE}.\n`);
    expect(stdout).toMatch(/^Finished Training\nAccuracy of the network on the 50 test images/);
    expect(status).toBe(0);
    // Both are whole again.
    for (const name of [CHECKPOINT, BEFORE]) expect(safeOpen(at(name)).metadata().kind).toBe('checkpoint');
  });

  test.each(['--resume', `--resume=${CHECKPOINT}`])(
    'one that is empty, or gone, is no worse with %s',
    async (resume) => {
      writeFileSync(at(CHECKPOINT), '');
      if (resume === '--resume') rmSync(at(CHECKPOINT));
      const { status, stderr } = await lab(resume);
      expect(stderr).toContain(`Going on from the one before it, ${BEFORE}.\n`);
      expect(status).toBe(0);
    },
  );

  const newer =
    /^cifar_net\.checkpoint\.safetensors is a checkpoint of version 2, and this lab reads version 1: /;
  const mine = { data: 'cifar10', epochs: 3 };
  test.each<[string, () => void, string[], RegExp]>([
    ...[
      { ...mine, mirror: ['http://127.0.0.1:1/'] },
      { ...mine, archive: 'a.tar.gz' },
      { ...mine, root: 5 },
      { ...mine, data: 'mine' },
      { ...mine, epochs: '3' },
      { ...mine, checkpointEvery: 0 },
    ].map((options): [string, () => void, string[], RegExp] => [
      `the options ${JSON.stringify(options)}`,
      () => {
        change({ options: JSON.stringify(options) });
        rmSync(at(BEFORE));
      },
      [],
      /^cifar_net\.checkpoint\.safetensors is damaged: its texts tell of no run; nor is there one before/,
    ]),
    ...[
      { epoch: '-1' },
      { batch: '0.5' },
      { options: JSON.stringify({ ...mine, lr: 0.1 }) },
      { options: JSON.stringify({ ...mine, save: '\u001b[2J' }) },
    ].map((texts): [string, () => void, string[], RegExp] => [
      `the texts ${JSON.stringify(texts)}`,
      () => {
        change(texts);
        rmSync(at(BEFORE));
      },
      [],
      /^cifar_net\.checkpoint\.safetensors is damaged: its texts tell of no run; nor/,
    ]),
    ['a newer version', () => change({ version: '2' }), [], newer],
    [
      'no checkpoint at all',
      () => undefined,
      ['none'],
      /^there is no checkpoint in none to go on from: a run without --resume /,
    ],
    [
      'a network',
      () => undefined,
      [NETWORK],
      /^cifar_net\.safetensors is no checkpoint, but other tensors, such as a saved network: /,
    ],
    [
      'another network',
      () => change({}, /fc3/),
      [],
      /is of another network or optimizer: .*missing: fc3\.weight \[10, 84\]/,
    ],
    [
      'another optimizer',
      () => change({ optimizer: '{"kind":"Adam","paramGroups":[]}' }),
      [],
      /the optimizer is Adam, and this lab's is SGD/,
    ],
    ['a folder', () => undefined, ['.'], /^\. is no file: expected a checkpoint\n$/],
    [
      'something else where the network was',
      () => writeFileSync(at(NETWORK), 'mine'),
      ['--epochs', '3'],
      /saves its network to cifar_net\.safetensors, where something else is: choose another place with --save/,
    ],
    [
      'a device where the network was',
      () => {
        const { options = '' } = safeOpen(at(CHECKPOINT)).metadata();
        change({ options: JSON.stringify({ ...(JSON.parse(options) as object), save: devNull }) });
      },
      ['--epochs', '3'],
      /, where something else is: choose another place with --save/,
    ],
    [
      'a momentum that is missing',
      () => change({}, /optimizer\.3/),
      [],
      /is of another network or optimizer: of 10 parameters, 9 have a momentum/,
    ],
    [
      'the best weights missing',
      () => change({ validation: '{"epoch":1,"loss":2,"accuracy":0.1}' }),
      [],
      /is of another network or optimizer: .*missing: conv1\.weight/,
    ],
    [
      'both cut short',
      () => [CHECKPOINT, BEFORE].forEach((name) => truncateSync(at(name), 999)),
      [],
      /; nor is there one before it: /,
    ],
    [
      'more epochs than are asked for',
      () => undefined,
      [CHECKPOINT, '--epochs', '1'],
      /is in epoch 2: expected at least --epochs 2, but got 1/,
    ],
  ])('%s: one sentence', async (_, prepare, args, message) => {
    prepare();
    const { status, stdout, stderr } = await lab('--resume', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });

  test('a step behind the end of its pass: it is said, and nothing is written', async () => {
    change({ epoch: '1', batch: '31', finished: 'false' });
    const before = hash(CHECKPOINT);
    const { status, stderr } = await lab('--resume');
    expect(stderr).toContain(
      'was at step 31 of a pass, and one over these images has 30: its checkpoint is damaged',
    );
    expect(status).toBe(1);
    expect(hash(CHECKPOINT)).toBe(before);
  });

  test.each([
    [['--lr', '0.01'], '--lr 0.001', '--lr 0.01'],
    [['--batch-size', '8', '--seed', '3'], '--batch-size 4, --seed 0', '--batch-size 8, --seed 3'],
    [['--momentum', '0'], '--momentum 0.9', '--momentum 0'],
    [['--train-size', '100'], '--train-size 120', '--train-size 100'],
    [['--validate', '0.1'], 'no --validate', '--validate 0.1'],
    [
      ['--validate', '0.1', '--patience', '3'],
      'no --validate, no --patience',
      '--validate 0.1, --patience 3',
    ],
    [['--data', 'cifar10'], '--data shapes', '--data cifar10'],
    [['--engine', 'cpu'], '--engine wasm', '--engine cpu'],
    [['--plain'], 'no --plain', '--plain'],
  ])('%j would change the result: refused, with which and why', async (args, then, now) => {
    const { status, stderr } = await lab('--resume', CHECKPOINT, ...args);
    expect(stderr).toBe(
      `the run in ${CHECKPOINT} was begun with ${then}, and with ${now} its result would be another one: ` +
        'go on without that, or begin a new run without --resume\n',
    );
    expect(status).toBe(1);
  });

  test('the same options, and those that change no result, are taken', async () => {
    const args = [
      '--data',
      'auto',
      '--lr',
      '1e-3',
      '--workers',
      '1',
      '--test-size',
      '20',
      '--save',
      'other.safetensors',
    ];
    const { status, stdout } = await lab('--resume', CHECKPOINT, '--epochs', '3', ...args);
    expect(stdout).toContain('Accuracy of the network on the 20 test images');
    expect(status).toBe(0);
    expect(readdirSync(folder)).toContain('other.safetensors');
  });
});
