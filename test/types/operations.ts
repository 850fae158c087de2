/**
 * Programs for the compiler, not to be run: what operations and methods of tensors must accept, with the type of the result, and
 * what they must not. `types.test.ts` compiles this file.
 */
import { expectTypeOf } from 'expect-type';
import { accuracy, add, cat, ConfusionMatrix, matmul, nn, slice, stack, sum, type Tensor } from '../../src';

declare const matrix: Tensor<readonly [2, 3]>;
declare const row: Tensor<readonly [3]>;
declare const column: Tensor<readonly [2, 1]>;
declare const number: Tensor<readonly []>;
declare const images: Tensor<readonly [4, 32, 32, 3]>;
declare const batch: Tensor<readonly [number, 3]>;
declare const unknown: Tensor;

// Number by number, broadcast.
expectTypeOf(add(matrix, matrix)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(matrix.add(1)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(matrix.mul(row)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(row.sub(matrix)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(row.div(column)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(matrix.div(number)).toEqualTypeOf<Tensor<readonly [2, 3]>>();
expectTypeOf(batch.add(row)).toEqualTypeOf<Tensor<readonly [number, 3]>>();
expectTypeOf(images.mul(row)).toEqualTypeOf<Tensor<readonly [4, 32, 32, 3]>>();
expectTypeOf(matrix.exp().log().sqrt().relu().tanh()).toEqualTypeOf<Tensor<readonly [2, 3]>>();

// Products.
declare const stacks: Tensor<readonly [5, 2, 3]>;
declare const others: Tensor<readonly [5, 3, 7]>;
expectTypeOf(matmul(matrix, matrix.transpose(0, 1))).toEqualTypeOf<Tensor<readonly [2, 2]>>();
expectTypeOf(matrix.matmul(row)).toEqualTypeOf<Tensor<readonly [2]>>();
expectTypeOf(row.matmul(row)).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(row.matmul(others)).toEqualTypeOf<Tensor<readonly [5, 7]>>();
expectTypeOf(stacks.matmul(others)).toEqualTypeOf<Tensor<readonly [5, 2, 7]>>();
expectTypeOf(matrix.matmul(others)).toEqualTypeOf<Tensor<readonly [5, 2, 7]>>();
expectTypeOf(stacks.matmul(matrix.transpose(0, 1))).toEqualTypeOf<Tensor<readonly [5, 2, 2]>>();
declare const one: Tensor<readonly [1, 2, 3]>;
expectTypeOf(one.matmul(others)).toEqualTypeOf<Tensor<readonly [5, 2, 7]>>();
expectTypeOf(stacks.matmul(row)).toEqualTypeOf<Tensor<readonly [5, 2]>>();
expectTypeOf(batch.matmul(matrix.transpose(0, 1))).toEqualTypeOf<Tensor<readonly [number, 2]>>();

// Reductions.
expectTypeOf(sum(images)).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(images.sum(1)).toEqualTypeOf<Tensor<readonly [4, 32, 3]>>();
expectTypeOf(images.mean(-1)).toEqualTypeOf<Tensor<readonly [4, 32, 32]>>();
expectTypeOf(images.mean([1, 2])).toEqualTypeOf<Tensor<readonly [4, 3]>>();
expectTypeOf(sum(images, [-1, 0], { keepDim: true })).toEqualTypeOf<Tensor<readonly [1, 32, 32, 1]>>();
expectTypeOf(images.max(-2, { keepDim: true })).toEqualTypeOf<Tensor<readonly [4, 32, 1, 3]>>();
expectTypeOf(matrix.argMax()).toEqualTypeOf<Tensor<readonly [2]>>();
expectTypeOf(matrix.argMax(0)).toEqualTypeOf<Tensor<readonly [3]>>();
expectTypeOf(batch.max(1)).toEqualTypeOf<Tensor<readonly [number]>>();

// Other shapes, other orders, parts.
expectTypeOf(matrix.reshape([3, 2])).toEqualTypeOf<Tensor<readonly [3, 2]>>();
expectTypeOf(images.reshape([4, -1])).toEqualTypeOf<Tensor<readonly [4, 3072]>>();
expectTypeOf(images.flatten()).toEqualTypeOf<Tensor<readonly [4, 3072]>>();
expectTypeOf(images.permute([0, 3, 1, 2])).toEqualTypeOf<Tensor<readonly [4, 3, 32, 32]>>();
expectTypeOf(images.transpose(1, -1)).toEqualTypeOf<Tensor<readonly [4, 3, 32, 32]>>();
expectTypeOf(slice(matrix, 1, 0, 2)).toEqualTypeOf<Tensor<readonly [number, number]>>();
expectTypeOf(cat([matrix, matrix], 1)).toEqualTypeOf<Tensor<readonly [number, number]>>();
expectTypeOf(stack([matrix, matrix])).toEqualTypeOf<Tensor<readonly [number, 2, 3]>>();

// A residual block for any height and width, and any number of channels.
class Block<C extends number> extends nn.Module {
  readonly conv1: nn.Conv2d<C, C, 3, 1, 1>;
  readonly conv2: nn.Conv2d<C, C, 3, 1, 1>;

  constructor(channels: C) {
    super();
    this.conv1 = new nn.Conv2d(channels, channels, 3, { padding: 1 });
    this.conv2 = new nn.Conv2d(channels, channels, 3, { padding: 1 });
  }

  forward<N extends number, H extends number, W extends number>(
    x: Tensor<readonly [N, H, W, C]>,
  ): Tensor<readonly [N, H, W, C]> {
    const y = this.conv2.forward(this.conv1.forward(x).relu());
    return y.add(x).relu();
  }
}
expectTypeOf(new Block(3).forward(images)).toEqualTypeOf<Tensor<readonly [4, 32, 32, 3]>>();

// A tensor of unknown rank enters every layer and operation; layers look at it when the program runs.
expectTypeOf(new nn.Linear(3, 5).forward(unknown)).toEqualTypeOf<Tensor<readonly [number, 5]>>();
expectTypeOf(new nn.Conv2d(3, 6, 5).forward(unknown)).toEqualTypeOf<
  Tensor<readonly [number, number, number, 6]>
>();
expectTypeOf(new nn.MaxPool2d(2).forward(unknown)).toEqualTypeOf<
  Tensor<readonly [number, number, number, number]>
>();
expectTypeOf(unknown.softmax()).toEqualTypeOf<Tensor<readonly [number, number]>>();
expectTypeOf(unknown.flatten()).toEqualTypeOf<Tensor<readonly [number, number]>>();
expectTypeOf(nn.functional.crossEntropy(unknown, unknown)).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(new nn.CrossEntropyLoss().forward(unknown, unknown)).toEqualTypeOf<Tensor<readonly []>>();
accuracy(unknown, null as unknown as Tensor<readonly [4]>);
new ConfusionMatrix([]).update(unknown, null as unknown as Tensor<readonly [4]>);
expectTypeOf(unknown.add(matrix)).toEqualTypeOf<Tensor>();
expectTypeOf(unknown.matmul(matrix)).toEqualTypeOf<Tensor>();
expectTypeOf(unknown.sum(1)).toEqualTypeOf<Tensor>();
expectTypeOf(unknown.transpose(0, 1)).toEqualTypeOf<Tensor>();
expectTypeOf(unknown.reshape([2, 3])).toEqualTypeOf<Tensor<readonly [2, 3]>>();
// And every tensor is one of unknown rank.
export const anyOf: readonly Tensor[] = [matrix, row, number, images, batch, unknown];

// Wrong programs.
// @ts-expect-error 2 and 3 don't fit
matrix.add(null as unknown as Tensor<readonly [2]>);
// @ts-expect-error nor do they the other way round
add(row, null as unknown as Tensor<readonly [2, 2]>);
// @ts-expect-error an array is no tensor
matrix.mul([1, 2, 3]);
// @ts-expect-error the inner sizes are 3 and 2
matrix.matmul(matrix);
// @ts-expect-error a row of 3 and a matrix of 2 rows
row.matmul(matrix);
// @ts-expect-error stacks of 5 and of 4
stacks.matmul(null as unknown as Tensor<readonly [4, 3, 7]>);
// @ts-expect-error keepDim is a yes or a no
matrix.sum(0, { keepDim: 1 });
// @ts-expect-error an axis is a number
matrix.sum('rows');
// @ts-expect-error softmax goes along the rows of a matrix
images.softmax();
// @ts-expect-error flatten is for images
matrix.flatten();
// @ts-expect-error a matrix has no channels
new Block(3).forward(matrix);
// @ts-expect-error the block was made for 3 channels
new Block(3).forward(null as unknown as Tensor<readonly [4, 32, 32, 6]>);
// @ts-expect-error the shapes differ
stack([matrix, row]);
