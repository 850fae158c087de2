import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Generator, manualSeed, save, setEngine, writePng, type Image } from '../../src';
import { textsOf } from '../../lab/classes';
import { Net } from '../../lessons/03-cnn';
import { runProgram, runTypeScript, type Ended } from '../../tools/program';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

const COLOURS = { grass: [60, 160, 40], night: [20, 20, 50], sand: [220, 190, 120] } as const;
const generator = new Generator(0);
let folder: string;

/** A photo of one thing from near by: its colour, and noise. */
function photoOf(colour: readonly number[]): Image {
  const noise = (): number => Math.round(generator.uniform(-20, 20));
  const data = Uint8Array.from({ length: 40 * 48 * 3 }, (_, i) => (colour[i % 3] ?? 0) + noise());
  return { shape: [40, 48, 3], data };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'my-'));
  for (const [name, colour] of Object.entries(COLOURS)) {
    mkdirSync(path.join(folder, 'photos', name), { recursive: true });
    for (let i = 0; i < 10; i++) writePng(path.join(folder, 'photos', name, `${i}.png`), photoOf(colour));
  }
  writePng(path.join(folder, 'photo.png'), photoOf(COLOURS.sand));
});
afterAll(() => rmSync(folder, { recursive: true }));

const page = readText(path.join(root, 'docs', 'your-picture.mdx'));
const fences = [...page.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = '']) => text);

test.each(['my/predict.ts', 'my/photos.ts'])('the page shows %s as it is', (file) => {
  expect(fences).toContain(readText(path.join(root, file)));
});

test('the program that only loads and predicts says the same as the command', async () => {
  await setEngine('wasm');
  manualSeed(0);
  save(new Net().stateDict(), path.join(folder, 'cifar_net.safetensors'), textsOf('cifar10'));
  const own = await runTypeScript('my/predict.ts', ['photo.png'], { cwd: folder });
  const command = await runTypeScript('predict/main.ts', ['photo.png'], { cwd: folder });
  const answers = ({ stdout }: Ended, line: RegExp): (readonly [string | undefined, number])[] =>
    [...stdout.matchAll(line)].map(([, name, share]) => [name, Number(share)]);
  const said = answers(own, /^(\w+) ([\d.]+) %$/gm);
  const expected = answers(command, /^ *(\w+) : +([\d.]+) %$/gm);
  expect(said.map(([name]) => name)).toEqual(expected.map(([name]) => name));
  // One rounds, the other rounds down.
  said.forEach(([, share], i) => expect(Math.abs(share - expected[i]![1])).toBeLessThan(0.11));
  expect(said).toHaveLength(3);
});

test('a folder of photos is learned, and the changed program of the page asks that network', async () => {
  const { status, stdout, stderr } = await runTypeScript('my/photos.ts', [], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^24 photos to learn grass, night, sand from, 6 to test on\n/);
  expect(Number(/^right: (\d+) % of 6 /m.exec(stdout)?.[1])).toBeGreaterThan(66);

  const changes = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(([, from = '', to = '']) => ({
    from,
    to,
  }));
  expect(changes).toHaveLength(3);
  const changed = changes.reduce(
    (text, { from, to }) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, to);
    },
    readText(path.join(root, 'my/predict.ts')),
  );
  const program = path.join(folder, 'predict.ts');
  const moved = changed
    .replace("'../src'", JSON.stringify(path.join(root, 'src')))
    .replace("'./photos'", JSON.stringify(path.join(root, 'my', 'photos')));
  writeFileSync(program, moved);
  const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
  const end = await runProgram(process.execPath, [tsNode, program, 'photo.png'], {
    cwd: folder,
    env: { TS_NODE_PROJECT: path.join(root, 'tsconfig.json') },
  });
  expect(end).toMatchObject({ status: 0, stderr: '' });
  expect(end.stdout).toMatch(/^sand \d/);
});

test('without a network, without names of classes, without a picture: one sentence', async () => {
  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  const none = await runTypeScript('my/predict.ts', ['photo.png'], { cwd: empty });
  expect(none.stderr).toBe(
    'there is no network in cifar_net.safetensors yet: train one with npm run lab first\n',
  );
  save(new Net().stateDict(), path.join(empty, 'cifar_net.safetensors'));
  const nameless = await runTypeScript('my/predict.ts', ['photo.png'], { cwd: empty });
  expect(nameless.stderr).toContain('does not name its classes');
  save(new Net().stateDict(), path.join(empty, 'cifar_net.safetensors'), textsOf('shapes'));
  const lost = await runTypeScript('my/predict.ts', [], { cwd: empty });
  expect(lost.stderr).toBe("photo.jpg can't be read: there is no such file or folder\n");
  expect([none, nameless, lost].map(({ status }) => status)).toEqual([1, 1, 1]);
});

test('with too few photos to test on, one sentence', async () => {
  const few = path.join(folder, 'few');
  mkdirSync(path.join(few, 'photos', 'sand'), { recursive: true });
  writePng(path.join(few, 'photos', 'sand', '1.png'), photoOf(COLOURS.sand));
  const { status, stderr } = await runTypeScript('my/photos.ts', [], { cwd: few });
  expect(stderr).toBe('expected at least 5 photos, to test on one of them, but got 1\n');
  expect(status).toBe(1);
});
