import { inspect } from 'node:util';
import { ones, tensor } from '../../../src/create';
import * as nn from '../../../src/nn';
import { Tensor } from '../../../src/tensor';
import { numbers, refused } from './show';

/** Tensors as text, and tensors of nested lists. */
export function* prints(): Generator<string> {
  const lists: readonly (readonly number[])[] = [
    [1, 2, -3],
    [0.5, -0.25, 0],
    [0.00009, 0.5],
    [0.0001, 0.05],
    [0.001, 1],
    [0.0009, 1],
    [2e8, 1e8],
    [1e8, 1e6],
    [NaN, Infinity, -Infinity, 1],
    [NaN, 0.5],
    [-0, 1],
    [-0, 0.5],
    [-0, 1e-7],
    [0, 0],
    [1000.5, 1],
    [100005, 1],
    [0.03125, 0.09375, 1.00005],
    [0.00003125, 1e-30],
    [],
  ];
  for (const list of lists) yield String(tensor(list, [list.length]));
  for (const shape of [
    [],
    [1],
    [2, 1, 2],
    [30],
    [1, 2, 11],
    [1001],
    [7, 200],
    [7, 2, 80],
    [6, 201],
    [2, 0],
    [0, 3],
  ])
    yield String(numbers(shape, false));
  yield String(tensor(Int32Array.of(5, -17, 123456), [1, 3]));
  yield String(tensor(new Int32Array(0), [0]));
  yield String(tensor([0.5, 2], [...new Array<number>(70).fill(1), 2]));
  // As long that a letter more would need another line.
  yield String(tensor(new Array<number>(13).fill(3), [13], { requiresGrad: true }));
  const x = numbers([2, 5]);
  yield `${String(x)} ${String(x.mul(2))} ${String(x.matmul(x.transpose(0, 1)))} ${String(ones([3, 9]).mul(x.sum()))}`;
  yield `${String(new nn.Parameter(x))} ${String(nn.functional.flatten(numbers([1, 1, 1, 2])))}`;
  yield `${inspect(x)} ${new Tensor(x.raw, x.shape).requiresGrad}`;

  for (const nested of [
    3,
    [],
    [1, 2],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[[1], [2]]],
    Int32Array.of(1, 2),
    Float32Array.of(0.5),
    [Float32Array.of(0.5), Float32Array.of(1.5)],
  ])
    yield String(tensor(nested as readonly number[]));
  yield String(tensor([[1], [2]], { requiresGrad: true }));
  for (const odd of [[[1], [2, 3]], [[1], 2], [1, [2]], [undefined], 'a'])
    yield refused(JSON.stringify(odd), () => tensor(odd as never));
}
