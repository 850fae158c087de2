import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manualSeed, noGrad, rand, save, setEngine } from '../../src';
import { textsOf } from '../../lab/classes';
import { Net } from '../../lessons/03-cnn';
import { expectClose } from '../support/close';
import type { FixtureTensor } from '../support/fixtures';
import { fileOf, runPython, testInPytorch } from './python';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fixtures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

testInPytorch('a network that is saved here answers the same in PyTorch', async () => {
  await setEngine('cpu');
  manualSeed(1);
  const net = new Net();
  const images = rand([2, 32, 32, 3]);
  const weights = path.join(folder, 'net.safetensors');
  const input = path.join(folder, 'input.json');
  save(net.stateDict(), weights, textsOf('cifar10'));
  writeFileSync(input, JSON.stringify({ shape: images.shape, data: [...images.data()] }));
  const { stdout } = await runPython(
    [fileOf('test', 'fixtures', 'check_safetensors.py'), weights, input],
    folder,
  );
  const logits = JSON.parse(stdout) as FixtureTensor;
  expect(logits.shape).toEqual([2, 10]);
  expectClose(noGrad(() => net.forward(images)).data(), logits.data, 1e-6);
});

/** A number as JSON writes it. */
const NUMBER = /(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)/;

/** Where two texts differ by more than the last digits of numbers with a fraction. */
function differences(text: string, expected: string): string[][] {
  const [parts, others] = [text.split(NUMBER), expected.split(NUMBER)];
  if (parts.length !== others.length) return [[`${parts.length} parts`, `${others.length} parts`]];
  return parts.flatMap((part, i) => {
    const other = others[i] ?? '';
    if (part === other) return [];
    const fractions = /^-?\d+[.e]/.test(part) && /^-?\d+[.e]/.test(other);
    const close = Math.abs(Number(part) - Number(other)) <= 1e-5 * Math.max(1, Math.abs(Number(other)));
    return fractions && close ? [] : [[part, other]];
  });
}

testInPytorch('generate.py writes the fixtures that are here', async () => {
  const fixtures = fileOf('test', 'fixtures');
  // images.json is Pillow's: images.py writes it.
  const isNumbers = (name: string): boolean => /\.(json|safetensors)$/.test(name) && name !== 'images.json';
  // The script writes beside itself.
  cpSync(fixtures, folder, { recursive: true, filter: (file) => !isNumbers(path.basename(file)) });
  await runPython([path.join(folder, 'generate.py')], folder);
  const written = readdirSync(folder).filter(isNumbers);
  expect(written).toEqual(readdirSync(fixtures).filter(isNumbers));
  for (const name of written) {
    // A convolution's last digits depend on the processor: PyTorch takes the instructions that it has.
    const read = (where: string): string => readFileSync(path.join(where, name), 'latin1');
    expect({ [name]: differences(read(folder), read(fixtures)) }).toEqual({ [name]: [] });
  }
});
