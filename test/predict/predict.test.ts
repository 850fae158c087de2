import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CIFAR10_CLASSES,
  encodeSafetensors,
  load,
  manualSeed,
  nn,
  readImage,
  save,
  setEngine,
  Shapes,
  SHAPES_CLASSES,
  tensor,
  toTerminal,
  transforms,
  writePng,
} from '../../src';
import { classesIn, textsOf } from '../../lab/classes';
import { transform } from '../../lab/images';
import { Net } from '../../lessons/03-cnn';
import { runTypeScript, type Ended } from '../../tools/program';
import { root } from '../../tools/root';
import { onUnix } from '../support/onUnix';

const TEN = 'a,b,c,d,e,f,g,h,i,j'.split(',');
let folder: string;
const file = (name: string): string => path.join(folder, name);
const fixture = (name: string): string => path.join(root, 'test', 'fixtures', 'images', name);

/** In a folder with a network that has learned nothing: what it says can be worked out. */
beforeAll(async () => {
  await setEngine('wasm');
  folder = mkdtempSync(path.join(tmpdir(), 'predict-'));
  manualSeed(0);
  const state = new Net().stateDict();
  save(state, file('cifar_net.safetensors'), textsOf('cifar10'));
  save(state, file('shapes.safetensors'), textsOf('shapes'));
  save(state, file('silent.safetensors'));
  save(state, file('checkpoint.safetensors'), { kind: 'checkpoint' });
  save(new nn.Linear(2, 3).stateDict(), file('other.safetensors'));
  const all = (value: number): nn.StateDict =>
    new Map([...state].map(([name, { shape, data }]) => [name, { shape, data: data.map(() => value) }]));
  save(all(NaN), file('nan.safetensors'), textsOf('shapes'));
  save(all(1e38), file('large.safetensors'), textsOf('shapes'));
  writeFileSync(file('text.safetensors'), 'This is no network.');
  for (const name of ['colour.jpg', 'alpha.png', 'lossy.webp', 'fault-cmyk.jpg', 'fault-cut-colour.png'])
    cpSync(fixture(name), file(name));
  writePng(file('drawn.png'), new Shapes({ train: false, size: 1 }).image(0));
  writePng(file('thin.png'), { shape: [1, 100_000, 3], data: new Uint8Array(300_000) });
  writeFileSync(file('text.png'), 'This is no picture.');
  mkdirSync(file('photos'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const predict = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  runTypeScript('predict/main.ts', args, { cwd: folder, env });

/** The three lines for a picture, by the library alone. */
function expected(photo: string, classes: readonly string[]): string[] {
  const net = new Net();
  net.loadStateDict(load(file('silent.safetensors')));
  const image = new transforms.CenterCrop(32).apply(new transforms.Resize(32).apply(readImage(photo)));
  const numbers = new Float32Array(transform.apply(image).data);
  const probabilities = net
    .forward(tensor(numbers, [1, 32, 32, 3]))
    .softmax()
    .data();
  const order = classes
    .map((name, i) => [probabilities[i]!, name] as const)
    .sort(([a], [b]) => b - a)
    .slice(0, 3);
  return order.map(([share, name]) => `${name} ${(Math.floor(share * 1000) / 10).toFixed(1)}`);
}

const answersIn = (stdout: string): string[] =>
  [...stdout.matchAll(/^ *(\S+) : +([\d.]+) %$/gm)].map(([, name, share]) => `${name} ${share}`);

test.each(['colour.jpg', 'alpha.png', 'lossy.webp', 'drawn.png'])(
  'of %s, the three likeliest classes, and an honest word',
  async (photo) => {
    const { status, stdout, stderr } = await predict([photo]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answersIn(stdout)).toEqual(expected(file(photo), CIFAR10_CLASSES));
    expect(stdout).toContain('The network in cifar_net.safetensors was trained on CIFAR-10.\n');
    expect(stdout).toContain(`these ten classes and nothing else: ${CIFAR10_CLASSES.join(', ')}.\n`);
    expect(stdout).toContain('A picture of none of them gets one of their names, too');
    // In a pipe there is no picture.
    expect(stdout).not.toMatch(/▀|@@|\u001b/);
  },
);

test('a picture of the data set is seen as it is, in colours where there are some', async () => {
  const { stdout } = await predict(['drawn.png'], { FORCE_COLOR: '3', NO_COLOR: undefined });
  expect(stdout).toContain(toTerminal(readImage(file('drawn.png')), { color: true }));
});

test('several pictures, one of which can not be read: the others are answered all the same', async () => {
  const { status, stdout, stderr } = await predict(['text.png', 'colour.jpg', 'lossy.webp']);
  expect(stderr).toBe('text.png is no PNG, JPEG or WebP file, expected one of these\n');
  expect(answersIn(stdout)).toEqual(
    ['colour.jpg', 'lossy.webp'].flatMap((photo) => expected(file(photo), CIFAR10_CLASSES)),
  );
  expect(status).toBe(1);
});

test.each([
  [['--network', 'shapes.safetensors'], SHAPES_CLASSES],
  [['--network', 'silent.safetensors', '--classes', 'shapes'], SHAPES_CLASSES],
  [['--network', 'silent.safetensors', '--classes', 'cifar10'], CIFAR10_CLASSES],
  [['--classes', 'a, b,c,d,e,f,g,h,i,j'], TEN],
])('%j', async (args, classes) => {
  const { status, stdout } = await predict(['colour.jpg', ...args]);
  expect(status).toBe(0);
  expect(answersIn(stdout)).toEqual(expected(file('colour.jpg'), classes));
});

const photo = 'colour.jpg';
test.each([
  ['no picture is named', [], "missing required argument 'photo'"],
  ['no such file', ['nowhere.jpg'], "nowhere.jpg can't be read: there is no such file or folder"],
  ['an empty name', [''], 'expected'],
  ['a folder', ['photos'], "photos can't be read: it is a folder, expected a file"],
  ['no picture', ['text.png'], 'is no PNG, JPEG or WebP file'],
  ['a picture for printing', ['fault-cmyk.jpg'], '(CMYK), expected colours for a screen'],
  ['a damaged picture', ['fault-cut-colour.png'], 'is cut off or damaged'],
  [
    'a picture far too thin',
    ['thin.png'],
    'has 100000 x 1 pixels, expected a picture at most 100 times as long as wide',
  ],
  ['no network yet', [photo, '--network', 'none.safetensors'], 'train one with npm run lab first'],
  ['a network without a name', [photo, '--network', ''], '--network expects a file'],
  ['a folder as the network', [photo, '--network', 'photos'], 'it is a folder, expected a file'],
  ['no network', [photo, '--network', 'text.safetensors'], 'is not a safetensors file'],
  ['a checkpoint', [photo, '--network', 'checkpoint.safetensors'], 'is a checkpoint'],
  [
    'a network of another shape',
    [photo, '--network', 'other.safetensors'],
    "is of another network than the lab's",
  ],
  [
    'weights that are none',
    [photo, '--network', 'nan.safetensors'],
    'some of its weights are NaN, infinite or too large',
  ],
  [
    'weights that are too large',
    [photo, '--network', 'large.safetensors'],
    'some of its weights are NaN, infinite or too large',
  ],
  [
    'a network that does not name its classes',
    [photo, '--network', 'silent.safetensors'],
    'add --classes cifar10 or --classes shapes, or ten names',
  ],
  ['three names', [photo, '--classes', 'a,b,c'], 'ten names with commas between, but got --classes "a,b,c"'],
  ['an option that nobody knows', [photo, '--wings'], "unknown option '--wings'"],
])('%s: one sentence', async (_, args, said) => {
  const { status, stdout, stderr } = await predict(args);
  expect(stderr).toContain(said);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect(answersIn(stdout)).toEqual([]);
  expect(status).toBe(1);
});

onUnix('the name of a picture gives a terminal nothing to obey', async () => {
  cpSync(fixture('colour.jpg'), file('\u001b[2J.jpg'));
  const { status, stdout } = await predict(['\u001b[2J.jpg']);
  expect(status).toBe(0);
  expect(stdout).toContain('\n\ufffd[2J.jpg\n');
  expect(stdout).not.toContain('\u001b');
});

test('an option that npm kept for itself is said', async () => {
  const env = { npm_lifecycle_event: 'predict', npm_config_network: 'true' };
  const { status, stderr } = await predict(['colour.jpg', 'shapes.safetensors'], env);
  expect(stderr).toContain('write npm run predict -- --network, with -- before it');
  expect(status).toBe(1);
});

test('what the lab saves names its classes, and so it can be asked at once', async () => {
  const size = ['--train-size', '8', '--test-size', '4', '--epochs', '1', '--save', 'trained.safetensors'];
  const { status } = await runTypeScript('lab/main.ts', ['--data', 'shapes', ...size], { cwd: folder });
  expect(status).toBe(0);
  const { stdout } = await predict(['drawn.png', '--network', 'trained.safetensors']);
  expect(stdout).toContain('was trained on Shapes');
  expect(answersIn(stdout)).toHaveLength(3);
});

test.each([
  ['no list', '{"0":"a"}'],
  ['nine', JSON.stringify(TEN.slice(1))],
  ['numbers', JSON.stringify(Array.from({ length: 10 }, (_, i) => i))],
  ['what a terminal obeys', JSON.stringify([...TEN.slice(1), '\u001b[2J'])],
  ['half of a list', '["a"'],
])('a file whose classes are %s names none', (_, classes) => {
  expect(classesIn({ classes })).toBeUndefined();
});

test('the texts of a network are no part of its weights', () => {
  const state = new Net().stateDict();
  const [plain, told] = [encodeSafetensors(state), encodeSafetensors(state, textsOf('shapes'))];
  const numbers = (bytes: Uint8Array): Uint8Array => bytes.subarray(-4 * 62_006);
  expect(Buffer.compare(numbers(plain), numbers(told))).toBe(0);
});
