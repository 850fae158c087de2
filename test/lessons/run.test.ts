import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outputFileOf } from '../../website/plugins/listing/lessons';
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

/** The numbers behind "loss: ", in order. */
const lossesOf = (lines: readonly string[]): number[] =>
  lines
    .flatMap((line) => (/^\[\d, +\d+\] loss: (\d\.\d{3})$/.exec(line)?.[1] ?? []) as number | [])
    .map(Number);

test('1: the engine computes', async () => {
  const lines = await linesOf('01-environment');
  expect(lines).toContain('Node v…');
  expect(lines).toContain('engine: wasm (there are wasm, cpu, tensorflow)');
  expect(lines).toContain('the sum of all: 21');
  expect(lines.filter((line) => line.includes('[0.4963, 0.7682, 0.0885, 0.1320]'))).toHaveLength(2);
});

test('2: pixels become batches', async () => {
  const lines = await linesOf('02-data');
  expect(lines).toContain('a batch: images [4, 32, 32, 3], labels [4]');
  expect(lines.find((line) => line.startsWith('split 80/20'))).toMatch(/(\d+)00 images to learn from/);
  expect(existsSync(path.join(folder, 'samples.png'))).toBe(true);
});

test('3: shapes, parameters, and the error of an image of another size', async () => {
  const lines = await linesOf('03-cnn');
  expect(lines).toContain('by the formula: 32 -> 28 -> 14 -> 10 -> 5');
  expect(lines).toContain('  [4, 400]');
  expect(lines.find((line) => line.startsWith('total'))).toContain('62,006');
  expect(lines.at(-1)).toContain('Linear(400, 120) expected [N, 400], but got [1, 256]');
});

test('4: an untrained loss near ln 10, and two ways down a valley', async () => {
  const lines = await linesOf('04-loss-and-optimizer');
  const untrained = Number(lines.find((line) => line.startsWith('untrained'))?.split(': ')[1]);
  expect(Math.abs(untrained - Math.log(10))).toBeLessThan(0.02);
  expect(lines).toContain('after a step: 3 - 0.1 * 6 = 2.4');
});

test('4b: the same gradients by hand, by a nudge, and by backward', async () => {
  const lines = await linesOf('04b-backward');
  expect(lines).toContain('         the gradient of b is 4, that of w is 4 * 2 = 8');
  expect(lines).toContain('it grew 8.004 times as much as w');
  expect(lines).toContain('backward(): the gradient of b is 4, that of w is 8');
  // Each of the network's parameters is reached.
  const graph = lines.slice(lines.indexOf('from the loss back:') + 1).join(' ');
  for (const layer of ['conv1', 'conv2', 'fc1', 'fc2', 'fc3'])
    expect(graph).toContain(`${layer}.weight, ${layer}.bias`);
});

test('5: gradients add up, step moves, the loss falls, memory stays', async () => {
  const lines = await linesOf('05-training');
  const gradients = lines
    .filter((line) => line.includes('without zeroGrad'))
    .map((line) => Number(line.split(': ')[1]));
  expect(gradients).toHaveLength(3);
  expect(gradients[2]! / gradients[0]!).toBeCloseTo(3, 1);
  const losses = lossesOf(lines);
  expect(losses.length).toBeGreaterThan(4);
  expect(losses.at(-1)).toBeLessThan(losses[0]! - 0.05);
  expect(lines.at(-1)).toBe('Finished Training');
  expect(lines.find((line) => line.startsWith('tensors alive'))).toMatch(/: (\d+), \1, \1;/);
});

test('6: saved, loaded, tested', async () => {
  const lines = await linesOf('06-testing');
  expect(lines).toContain('  fc1.weight [120, 400]');
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
