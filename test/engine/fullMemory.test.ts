/** A full memory of `wasm`: a sentence, and what was computed before stays right. */
import { findBackend } from '@tensorflow/tfjs-core';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { memory, nn, ops, rand, setEngine, tensor, tidy, UsageError, zeros } from '../../src';
import { emscriptenOf } from '../../src/engine/wasm/emscripten';
import { digestAfter } from '../support/digest';

const MB = 2 ** 20;
const held: number[] = [];

beforeAll(() => setEngine('wasm'));
afterEach(release);

function memoryOfWasm() {
  const backend = findBackend('wasm');
  if (!(backend instanceof BackendWasm)) throw new Error('wasm does not run');
  return emscriptenOf(backend);
}

/** Takes memory, of which nothing is touched, so that the machine needs none for it. */
function hold(bytes: number): void {
  held.push(memoryOfWasm()._malloc(bytes));
}

function release(): void {
  for (const address of held.splice(0)) memoryOfWasm().asm.free(address);
}

/** Takes all but about so many bytes. */
function fillUpTo(left: number): void {
  hold(left);
  for (let bytes = 512 * MB; bytes >= MB / 4; bytes /= 2) {
    try {
      for (;;) hold(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
    }
  }
  memoryOfWasm().asm.free(held.shift()!);
}

test('a tensor that does not fit is refused, and says what is needed and what there is', () => {
  const first = tensor([1, 2, 3, 4], [4]);
  const before = memory();
  for (const size of [2 ** 28, 2 ** 29]) {
    expect(() => zeros([size])).toThrow(
      `the engine "wasm" has no room for ${(size / 2 ** 18).toLocaleString('en-US')} MB more: it holds at most 3,072 MB`,
    );
  }
  for (const size of [2 ** 30, 2 ** 31 - 1])
    expect(() => zeros([size])).toThrow('a tensor holds at most 2^29');
  expect(memory()).toEqual(before);
  expect([...first.data()]).toEqual([1, 2, 3, 4]);
  first.dispose();
});

test('many that fit one by one are refused when they are too many, and room that is given back is room', () => {
  const first = tensor([1, 2, 3, 4], [4]);
  fillUpTo(0);
  expect(() => zeros([16 * MB])).toThrow('has no room for 64 MB more');
  expect([...first.data()]).toEqual([1, 2, 3, 4]);
  release();
  const again = tidy(
    () =>
      zeros([16 * MB])
        .add(1)
        .data()[7],
  );
  expect(again).toBe(1);
  first.dispose();
});

test('training goes on with a smaller batch, with the numbers that it has without all this', async () => {
  const expected = await digestAfter(3, 4);
  fillUpTo(24 * MB);
  await expect(digestAfter(1, 400)).rejects.toThrow('Take a smaller batch');
  expect(await digestAfter(3, 4)).toBe(expected);
});

test('above 2 GB, where addresses look negative to WebAssembly, the numbers are the same', async () => {
  const expected = await digestAfter(3, 5);
  for (let i = 0; i < 5; i++) hold(512 * MB);
  expect(await digestAfter(3, 5)).toBe(expected);
});

test.each<[string, () => unknown]>([
  ['sum', () => rand([8, 64, 1024]).sum(0)],
  ['max', () => rand([8, 64, 1024]).max(0)],
  ['argMax', () => nn.functional.softmax(rand([64, 8192]))],
  ['concat', () => ops.concat([rand([8, 64, 1024]).raw, rand([8, 64, 1024]).raw], 0)],
  ['matmul', () => rand([8, 256, 256]).matmul(rand([8, 256, 256]))],
  ['slice', () => rand([8, 256, 1024]).slice(2, 0, 1024, 3)],
  ['conv2d', () => nn.functional.conv2d(rand([256, 32, 32, 3]), rand([6, 3, 5, 5]), null)],
  [
    'backward',
    () =>
      rand([512, 1024])
        .matmul(new nn.Parameter(rand([1024, 512])))
        .sum()
        .backward(),
  ],
])('%s leaves nothing behind where it has no room', (_, compute) => {
  const taken = (): number => {
    const before = held.length;
    try {
      for (;;) hold(MB / 4);
    } catch {
      return held.splice(before).map((address) => memoryOfWasm().asm.free(address)).length;
    }
  };
  // What kernels remember from call to call is there afterwards.
  tidy(compute);
  fillUpTo(4 * MB);
  const room = taken();
  const before = memory();
  expect(() => tidy(compute)).toThrow('has no room for');
  expect(memory()).toEqual(before);
  expect(taken()).toBe(room);
});
