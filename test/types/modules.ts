/** As in shapes.ts: layers, lists of them, and networks that hold them. */
import { expectTypeOf } from 'expect-type';
import { nn, ones, type Tensor } from '../../src';

const { AvgPool2d, BatchNorm2d, Conv2d, Dropout, Flatten, Linear, MaxPool2d, ReLU, Sequential } = nn;
declare const rows: Tensor<readonly [4, 3]>;
declare const images: Tensor<readonly [4, 32, 32, 3]>;
declare const labels: Tensor<readonly [4]>;
declare const unranked: Tensor;

// Each layer with the shape that it gives, and what has no known rank.
expectTypeOf(new MaxPool2d(3, 2, { padding: 1 }).forward(images)).toEqualTypeOf<
  Tensor<readonly [4, 16, 16, 3]>
>();
expectTypeOf(new AvgPool2d([3, 2], [2, 1], { padding: [1, 0] }).forward(images)).toEqualTypeOf<
  Tensor<readonly [4, 16, 31, 3]>
>();
expectTypeOf(new AvgPool2d(2).forward(images)).toEqualTypeOf<Tensor<readonly [4, 16, 16, 3]>>();
expectTypeOf(new BatchNorm2d(3).forward(images)).toEqualTypeOf<Tensor<readonly [4, 32, 32, 3]>>();
expectTypeOf(new Dropout().forward(images)).toEqualTypeOf<Tensor<readonly [4, 32, 32, 3]>>();
expectTypeOf(new ReLU().forward(rows)).toEqualTypeOf<Tensor<readonly [4, 3]>>();
expectTypeOf(new Flatten().forward(images)).toEqualTypeOf<Tensor<readonly [4, 3072]>>();
expectTypeOf(new nn.Softmax().forward(rows)).toEqualTypeOf<Tensor<readonly [4, 3]>>();
expectTypeOf(new nn.MSELoss().forward(rows, rows)).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(new nn.MSELoss({ reduction: 'none' }).forward(rows, rows)).toEqualTypeOf<
  Tensor<readonly [4, 3]>
>();
new BatchNorm2d(3).forward(unranked);
new AvgPool2d(2).forward(unranked);
new Flatten().forward(unranked);
// @ts-expect-error the channels don't fit
new BatchNorm2d(4).forward(images);
// @ts-expect-error these are no images
new AvgPool2d(2).forward(rows);
// @ts-expect-error a number is no probability of a text
new Dropout('0.5');
// @ts-expect-error the padding goes by its name
new MaxPool2d(3, 2, 1);
// @ts-expect-error a target of another shape
new nn.MSELoss().forward(rows, null as unknown as Tensor<readonly [4, 5]>);
// @ts-expect-error no such reduction
new nn.MSELoss({ reduction: 'average' });

// A list of layers takes what its first one takes, and gives what its last one gives.
const mlp = new Sequential(new Linear(3, 5), new ReLU(), new Linear(5, 2));
expectTypeOf(mlp.forward(rows)).toEqualTypeOf<Tensor<readonly [number, 2]>>();
new nn.CrossEntropyLoss().forward(mlp.forward(rows), labels);
mlp.forward(unranked);
mlp.forward(ones([4, 3] as readonly [number, number]));
const cnn = new Sequential(new Conv2d(3, 6, 5), new BatchNorm2d(6), new Flatten(), new Linear(4704, 10));
expectTypeOf(cnn.forward(images)).toEqualTypeOf<Tensor<readonly [number, 10]>>();
// @ts-expect-error these are images, not rows
mlp.forward(images);
// @ts-expect-error rows of 5, not of 3
mlp.forward(null as unknown as Tensor<readonly [4, 5]>);
// @ts-expect-error channels come last
cnn.forward(null as unknown as Tensor<readonly [1, 3, 32, 32]>);

// Its layers fit each other, as far as the compiler knows.
new Sequential(new Conv2d(3, 4, 3), new MaxPool2d(2), new Conv2d(4, 4, 3), new nn.Tanh());
// @ts-expect-error 4 numbers, where 5 are expected
new Sequential(new Linear(3, 4), new Linear(5, 6));
// @ts-expect-error 4 channels, where 3 are expected
new Sequential(new Conv2d(3, 4, 3), new Conv2d(3, 4, 3));
// @ts-expect-error rows, where images are expected
new Sequential(new Flatten(), new Conv2d(3, 4, 3));
// @ts-expect-error 2 numbers, where 3 are expected
new Sequential(mlp, mlp);
// @ts-expect-error a loss takes two arguments
new Sequential(new nn.CrossEntropyLoss());

// Layers whose number is not known, and none.
const many: nn.Layer[] = [new Linear(3, 4), new ReLU()];
expectTypeOf(new Sequential(...many).forward(rows)).toEqualTypeOf<Tensor>();
expectTypeOf(new Sequential(new Linear(3, 3), ...many).forward(rows)).toEqualTypeOf<Tensor>();
expectTypeOf(new Sequential().forward(rows)).toEqualTypeOf<Tensor>();

// A list is gone through layer by layer; so is one whose layers give different shapes.
for (const layer of many) expectTypeOf(layer.forward(rows)).toEqualTypeOf<Tensor>();
for (const layer of [new Linear(3, 4), new Linear(4, 2)]) {
  type Outputs = readonly [number, 4] | readonly [number, 2];
  expectTypeOf(nn.functional.relu(layer.forward(unranked))).toEqualTypeOf<Tensor<Outputs>>();
  expectTypeOf(layer.forward(unranked).tanh()).toEqualTypeOf<Tensor<Outputs>>();
}
// @ts-expect-error a loss takes two arguments
export const noLayers: nn.Layer[] = [new nn.CrossEntropyLoss()];

// How many there are in a batch may be a type parameter.
export function scores<N extends number>(
  batch: Tensor<readonly [N, 32, 32, 3]>,
): Tensor<readonly [number, 10]> {
  // @ts-expect-error these are images, not rows
  mlp.forward(batch);
  return cnn.forward(batch);
}

// Modules of one's own go in; a residual block, generic in the image's size, and in the channels.
class Block<C extends number> extends nn.Module {
  readonly conv: nn.Conv2d<C, C, 3, 1, 1>;
  readonly norm: nn.BatchNorm2d<C>;
  readonly both: nn.Sequential<nn.Layer[]>;

  constructor(channels: C) {
    super();
    this.conv = new Conv2d(channels, channels, 3, { padding: 1 });
    this.norm = new BatchNorm2d(channels);
    this.both = new Sequential<nn.Layer[]>(this.conv, this.norm);
  }

  forward<N extends number, H extends number, W extends number>(
    x: Tensor<readonly [N, H, W, C]>,
  ): Tensor<readonly [N, H, W, C]> {
    return nn.functional.relu(this.norm.forward(this.conv.forward(x)).add(x));
  }
}
const residual = new Sequential(new Conv2d(3, 16, 3), new Block(16), new Block(16), new Flatten());
expectTypeOf(residual.forward(images)).toEqualTypeOf<Tensor<readonly [number, number]>>();
// @ts-expect-error 8 channels, where 16 are expected
new Sequential(new Conv2d(3, 8, 3), new Block(16));
// What pooling gives has channels whose number isn't known in a list of layers; a block takes it.
new Sequential(new Block(16)).forward(new Sequential(new Conv2d(3, 16, 3), new MaxPool2d(2)).forward(images));
// @ts-expect-error 3 channels, where 16 are expected
new Sequential(new Block(16)).forward(images);
// @ts-expect-error the block's own channels
new Block(4).forward(images);

// Lists know the types of what they hold.
const blocks = new nn.ModuleList([new Block(16), new Block(16)]);
expectTypeOf(blocks.get(0)).toEqualTypeOf<Block<16>>();
for (const block of blocks) expectTypeOf(block).toEqualTypeOf<Block<16>>();
const heads = new nn.ModuleDict({ small: new Linear(4, 2), relu: new ReLU() });
expectTypeOf(heads.get('small')).toEqualTypeOf<nn.Linear<4, 2>>();
expectTypeOf(heads.keys()).toEqualTypeOf<('small' | 'relu')[]>();
// @ts-expect-error no such name
heads.get('large');

// Parameters and buffers have the shape of the tensor that they are made of.
expectTypeOf(new nn.Parameter(ones([2, 3]))).toEqualTypeOf<nn.Parameter<readonly [2, 3]>>();
expectTypeOf(new nn.Buffer(Int32Array.of(0), [])).toEqualTypeOf<nn.Buffer<readonly []>>();
