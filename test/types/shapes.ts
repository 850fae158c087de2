/**
 * Programs for the compiler, not to be run: what must be accepted, with the type that it must have, and what must not.
 * `types.test.ts` compiles this file; an `@ts-expect-error` over a line that compiles is an error, too.
 */
import { expectTypeOf } from 'expect-type';
import { DataLoader, nn, summary, type CIFAR10, type OutputSize, type Product, type Tensor } from '../../src';

const { flatten, relu, softmax } = nn.functional;
declare const images: Tensor<readonly [4, 32, 32, 3]>;
declare const unknownSize: Tensor<readonly [number, number, number, 3]>;

// The formula: rounding down, padding, stride, unknown sizes.
expectTypeOf<OutputSize<32, 5>>().toEqualTypeOf<28>();
expectTypeOf<OutputSize<28, 2, 2>>().toEqualTypeOf<14>();
expectTypeOf<OutputSize<11, 3, 2>>().toEqualTypeOf<5>();
expectTypeOf<OutputSize<10, 3, 2>>().toEqualTypeOf<4>();
expectTypeOf<OutputSize<32, 3, 1, 1>>().toEqualTypeOf<32>();
expectTypeOf<OutputSize<7, 3, 3, 1>>().toEqualTypeOf<3>();
expectTypeOf<OutputSize<number, 3>>().toEqualTypeOf<number>();
expectTypeOf<Product<readonly [5, 5, 16]>>().toEqualTypeOf<400>();
expectTypeOf<Product<readonly [number, 5]>>().toEqualTypeOf<number>();

// Layers: square and rectangular filters, stride, padding.
const conv = new nn.Conv2d(3, 6, 5).forward(images);
expectTypeOf(conv).toEqualTypeOf<Tensor<readonly [4, 28, 28, 6]>>();
expectTypeOf(new nn.MaxPool2d(2, 2).forward(conv)).toEqualTypeOf<Tensor<readonly [4, 14, 14, 6]>>();
expectTypeOf(new nn.MaxPool2d(3).forward(conv)).toEqualTypeOf<Tensor<readonly [4, 9, 9, 6]>>();
expectTypeOf(new nn.Conv2d(3, 6, [5, 2]).forward(images)).toEqualTypeOf<Tensor<readonly [4, 28, 31, 6]>>();
expectTypeOf(new nn.Conv2d(3, 8, 3, { padding: 1 }).forward(images)).toEqualTypeOf<
  Tensor<readonly [4, 32, 32, 8]>
>();
expectTypeOf(new nn.Conv2d(3, 8, 3, { stride: 2 }).forward(images)).toEqualTypeOf<
  Tensor<readonly [4, 15, 15, 8]>
>();
expectTypeOf(new nn.Conv2d(3, 8, 3, { stride: [1, 2], padding: [0, 1] }).forward(images)).toEqualTypeOf<
  Tensor<readonly [4, 30, 16, 8]>
>();
expectTypeOf(relu(conv)).toEqualTypeOf<Tensor<readonly [4, 28, 28, 6]>>();
expectTypeOf(flatten(new nn.MaxPool2d(14).forward(conv))).toEqualTypeOf<Tensor<readonly [4, 24]>>();

// Sizes that are not known when compiling stay `number`, and anything fits them.
const dynamic = new nn.Conv2d(3, 6, 5).forward(unknownSize);
expectTypeOf(dynamic).toEqualTypeOf<Tensor<readonly [number, number, number, 6]>>();
expectTypeOf(new nn.Linear(400, 120).forward(flatten(dynamic))).toEqualTypeOf<
  Tensor<readonly [number, 120]>
>();

// A whole network: its output is [N, 10] for a batch of any N.
class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 10);

  forward<N extends number>(x: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(x)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    return this.fc1.forward(flatten(smaller));
  }
}
const logits = new Net().forward(images);
expectTypeOf(logits).toEqualTypeOf<Tensor<readonly [4, 10]>>();
expectTypeOf(softmax(logits)).toEqualTypeOf<Tensor<readonly [4, 10]>>();
summary(new Net(), [1, 32, 32, 3] as const);

declare const labels: Tensor<readonly [4]>;
expectTypeOf(new nn.CrossEntropyLoss().forward(logits, labels)).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(new nn.CrossEntropyLoss({ reduction: 'none' }).forward(logits, labels)).toEqualTypeOf<
  Tensor<readonly [4]>
>();

// What a loader gives.
declare const trainset: CIFAR10;
export async function loop(): Promise<void> {
  for await (const [inputs, labels] of new DataLoader(trainset, { batchSize: 4 })) {
    expectTypeOf(inputs).toEqualTypeOf<Tensor<readonly [number, 32, 32, 3]>>();
    expectTypeOf(labels).toEqualTypeOf<Tensor<readonly [number]>>();
    expectTypeOf(new Net().forward(inputs)).toEqualTypeOf<Tensor<readonly [number, 10]>>();
  }
}

// Wrong programs.
// @ts-expect-error the channels don't fit
new nn.Conv2d(1, 6, 5).forward(images);
// @ts-expect-error 28 * 28 * 6 = 4704 is not 400
new nn.Linear(400, 120).forward(flatten(conv));
// @ts-expect-error a Linear wants [N, in], not an image
new nn.Linear(400, 120).forward(conv);
// @ts-expect-error the network was made for 32x32
new Net().forward(null as unknown as Tensor<readonly [1, 28, 28, 3]>);
// @ts-expect-error as many labels as rows
new nn.CrossEntropyLoss().forward(logits, null as unknown as Tensor<readonly [5]>);
// @ts-expect-error a shape of rank 2 is none of rank 4
flatten(logits);
// @ts-expect-error no such reduction
new nn.CrossEntropyLoss({ reduction: 'average' });
