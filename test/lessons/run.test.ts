import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closerOf, outputFileOf } from '../../website/plugins/listing/lessons';
import { recordLesson } from '../../website/record/lessons';
import { root } from '../../tools/root';

/** Each lesson as a user runs it, in a folder without CIFAR-10. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a lesson prints, which has to be what its page says that it prints. */
async function linesOf(name: string): Promise<string[]> {
  const file = `lessons/${name}.ts`;
  const output = await recordLesson(file, folder);
  const recorded: unknown = JSON.parse(readFileSync(path.join(root, outputFileOf(file)), 'utf8'));
  // Where a change of the output is meant: `npm run record`.
  expect(output).toEqual(recorded);
  return output.map(({ text }) => text);
}

test.each(closerOf(root))('%s prints what its page says', async (file) => {
  expect(await linesOf(file.replace(/^lessons\/|\.ts$/g, ''))).not.toEqual([]);
});

/** The numbers behind "loss: ", in order. */
const lossesOf = (lines: readonly string[]): number[] =>
  lines
    .flatMap((line) => (/^\[\d, +\d+\] loss: (\d\.\d{3})$/.exec(line)?.[1] ?? []) as number | [])
    .map(Number);

test('1: the engine computes', async () => {
  const lines = await linesOf('01-environment');
  expect(lines).toContain('Node v…');
  expect(lines).toContain('engine: wasm (there are wasm, cpu, tensorflow)');
  expect(lines.filter((line) => line.includes('[0.4963, 0.7682, 0.0885, 0.1320]'))).toHaveLength(1);
});

test('2: pixels become batches', async () => {
  const lines = await linesOf('02-data');
  expect(lines).toContain('a batch: images [4, 32, 32, 3], labels [4]');
  expect(lines.find((line) => line.startsWith('split 80/20'))).toMatch(/(\d+)00 images to learn from/);
});

test('2, a closer look: the picture of each class is a file', async () => {
  await linesOf('closer/02-pictures');
  expect(existsSync(path.join(folder, 'samples.png'))).toBe(true);
});

test('3: shapes and parameters, and the error of an image of another size', async () => {
  const lines = await linesOf('03-cnn');
  expect(lines.find((line) => line.startsWith('maxPool2d'))).toContain('[1, 14, 14, 6]');
  expect(lines.at(-1)).toMatch(/^total +62,006$/);
  const sizes = await linesOf('closer/03-sizes');
  expect(sizes[0]).toBe('by the formula: 32 -> 28 -> 14 -> 10 -> 5');
  expect(sizes.at(-1)).toBe('  [4, 400]');
  const [error] = await linesOf('closer/03-another-size');
  expect(error).toContain('Linear(400, 120) expected [N, 400], but got [1, 256]');
});

test('4: an untrained loss near ln 10, and one step of SGD', async () => {
  const lines = await linesOf('04-loss-and-optimizer');
  const untrained = Number(lines.find((line) => line.startsWith('untrained'))?.split(': ')[1]);
  expect(Math.abs(untrained - Math.log(10))).toBeLessThan(0.02);
  expect(lines).toContain('after a step: 3 - 0.1 * 6 = 2.40');
});

test('4b: the same gradients by hand, by a nudge, and by backward', async () => {
  const lines = await linesOf('04b-backward');
  expect(lines).toContain('back: difference 4, ReLU 4, y 4, b 4, w 8');
  expect(lines).toContain('nudge: the loss grew 8.004 times as much as w');
  expect(lines).toContain('backward(): b 4, w 8');
});

test('4b: the graph behind the loss reaches every parameter of the network', async () => {
  const lines = await linesOf('closer/04b-graph');
  const graph = lines.slice(lines.indexOf('from the loss back:') + 1).join(' ');
  for (const layer of ['conv1', 'conv2', 'fc1', 'fc2', 'fc3'])
    expect(graph).toContain(`${layer}.weight, ${layer}.bias`);
});

test('5: the loss falls', async () => {
  const lines = await linesOf('05-training');
  const losses = lossesOf(lines);
  expect(losses.length).toBeGreaterThan(4);
  expect(losses.at(-1)).toBeLessThan(losses[0]! - 0.05);
  expect(lines.at(-1)).toBe('Finished Training');
});

test('6: saved, loaded, tested', async () => {
  const lines = await linesOf('06-testing');
  expect(lines.filter((line) => /^Accuracy of .{5} : [ \d]\d %$/.test(line))).toHaveLength(10);
  expect(existsSync(path.join(folder, 'lesson_net.safetensors'))).toBe(true);
  // That is what the lab calls its network, which a lesson must not replace.
  expect(existsSync(path.join(folder, 'cifar_net.safetensors'))).toBe(false);
});

test('7: the whole program', async () => {
  const lines = await linesOf('07-full-example');
  expect(lossesOf(lines).length).toBeGreaterThan(4);
  expect(lines.find((line) => line.startsWith('Accuracy of the network'))).toMatch(/test images: \d+ %$/);
});
