import { readFileSync } from 'node:fs';
import path from 'node:path';
import { memory, setEngine, tensor } from '../../src';
import { root } from '../support/sources';
import { square } from './ownOperation';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');

test('an operation of ten lines has its value and its gradient, and leaves nothing behind', async () => {
  await setEngine();
  const x = tensor([1, -2, 3], [3], { requiresGrad: true });
  const before = memory().numTensors;
  const y = square(x);
  expect([...y.data()]).toEqual([1, 4, 9]);
  y.sum().backward();
  expect([...(x.grad?.data() ?? [])]).toEqual([2, -4, 6]);
  y.dispose();
  // The sum, and the gradient.
  expect(memory().numTensors).toBe(before + 2);
});

test('the page on reading shows this operation, and a line of the library', () => {
  const page = read('docs/reading.mdx');
  const blocks = [...page.matchAll(/```ts\n([^`]+)```/g)].map(([, block]) => block ?? '');
  const [line, operation] = blocks;
  expect(blocks).toHaveLength(2);
  expect(read('src/nn/functional/activations.ts')).toContain(line);
  expect(read('test/programs/ownOperation.ts').replace("'../../src'", "'../src'")).toBe(operation);
});
