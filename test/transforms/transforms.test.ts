import { transforms, type Image } from '../../src';
import { readFixture } from '../support/fixtures';

interface Case {
  readonly mean: number;
  readonly std: number;
  readonly toTensor: number[];
  readonly normalized: number[];
}

const { cases } = readFixture('transforms') as { cases: Case[] };
const allBytes: Image<readonly [16, 16, 1]> = {
  shape: [16, 16, 1],
  data: Uint8Array.from({ length: 256 }, (_, i) => i),
};

test.each(cases)("every byte becomes PyTorch's float, with mean $mean and deviation $std", (fixture) => {
  const floats = new transforms.ToTensor().apply(allBytes);
  expect(floats.shape).toEqual([16, 16, 1]);
  expect([...floats.data]).toEqual(fixture.toTensor.map(Math.fround));
  const normalized = new transforms.Normalize([fixture.mean], [fixture.std]).apply(floats);
  expect([...normalized.data]).toEqual(fixture.normalized.map(Math.fround));
});

test('Normalize treats each channel by itself', () => {
  const image: Image = { shape: [1, 2, 3], data: Float32Array.of(1, 1, 1, 0, 0, 0) };
  const { data } = new transforms.Normalize([0, 0.5, 1], [1, 0.5, 2]).apply(image);
  expect([...data]).toEqual([1, 1, 0, 0, -1, -0.5]);
});

test('Compose goes from first to last and leaves the image as it is', () => {
  const image: Image = { shape: [1, 1, 3], data: Uint8Array.of(0, 255, 51) };
  const compose = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]);
  expect([...compose.apply(image).data].map((value) => value.toFixed(3))).toEqual([
    '-1.000',
    '1.000',
    '-0.600',
  ]);
  expect([...image.data]).toEqual([0, 255, 51]);
});

test.each([
  [() => new transforms.Normalize([0.5], [0.5, 0.5]), 'as many means as deviations, but got 1 and 2'],
  [() => new transforms.Normalize([0.5], [0]), 'deviations other than 0'],
  [() => new transforms.Normalize([0.5], [0.5]).apply(allBytes), 'put ToTensor before it'],
  [
    () => new transforms.Normalize([0.5, 0.5], [1, 1]).apply(new transforms.ToTensor().apply(allBytes)),
    'Normalize has 2 channels, but the image has 1',
  ],
  [
    () => new transforms.ToTensor().apply(new transforms.ToTensor().apply(allBytes)),
    'apply it once, and first',
  ],
])('%s', (program, message) => expect(program).toThrow(message));
