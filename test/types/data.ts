/** As `shapes.ts`: what data sets, transforms and batches are for the compiler. */
import { expectTypeOf } from 'expect-type';
import {
  DataLoader,
  randomSplit,
  Shapes,
  transforms,
  type Dataset,
  type Image,
  type Subset,
  type Tensor,
} from '../../src';

declare const rows: Dataset<readonly [features: Float32Array, target: number, name: string]>;
declare const numbers: Dataset<number>;
declare const objects: Dataset<{ readonly name: string }>;
declare const picture: Image<readonly [48, 64, 3]>;

async function batches() {
  const [features, targets, names] = await new DataLoader(rows).first();
  expectTypeOf(features).toEqualTypeOf<Tensor<readonly [number, number]>>();
  expectTypeOf(targets).toEqualTypeOf<Tensor<readonly [number]>>();
  expectTypeOf(names).toEqualTypeOf<readonly string[]>();
  expectTypeOf(await new DataLoader(numbers).first()).toEqualTypeOf<Tensor<readonly [number]>>();
  expectTypeOf(await new DataLoader(objects).first()).toEqualTypeOf<readonly { readonly name: string }[]>();

  const augmented = new transforms.Compose([
    new transforms.RandomCrop(28, { padding: 4 }),
    new transforms.RandomHorizontalFlip(),
    new transforms.Grayscale(1),
    new transforms.ToTensor(),
  ]);
  const [images] = await new DataLoader(new Shapes({ train: true, transform: augmented })).first();
  expectTypeOf(images).toEqualTypeOf<Tensor<readonly [number, 28, 28, 1]>>();
}

// Transforms: the size that they keep, make, or leave open.
expectTypeOf(new transforms.ToTensor().apply(picture).shape).toEqualTypeOf<readonly [48, 64, 3]>();
expectTypeOf(new transforms.Resize([32, 40]).apply(picture).shape).toEqualTypeOf<readonly [32, 40, 3]>();
expectTypeOf(new transforms.Resize(32).apply(picture).shape).toEqualTypeOf<readonly [number, number, 3]>();
expectTypeOf(new transforms.CenterCrop(32).apply(picture).shape).toEqualTypeOf<readonly [32, 32, 3]>();
const usual = new transforms.Compose([new transforms.Resize(256), new transforms.CenterCrop(224)]);
expectTypeOf(usual.apply(picture).shape).toEqualTypeOf<readonly [224, 224, 3]>();

// One's own: `apply` is all that a transform needs.
const half: transforms.Transform = { apply: (image) => new transforms.Resize(16).apply(image) };
const withOwn = new transforms.Compose([half, new transforms.Grayscale(1)]);
expectTypeOf(withOwn.apply(picture).shape).toEqualTypeOf<readonly [number, number, 1]>();
expectTypeOf(new transforms.Compose([usual, withOwn]).apply(picture).shape).toEqualTypeOf<
  readonly [number, number, 1]
>();
expectTypeOf(new transforms.Compose([withOwn, usual]).apply(picture).shape).toEqualTypeOf<
  readonly [224, 224, 1]
>();

// Parts: as many as lengths, and none of them undefined.
const [most, rest] = randomSplit(numbers, [0.8, 0.2]);
expectTypeOf(most).toEqualTypeOf<Subset<number>>();
expectTypeOf(rest).toEqualTypeOf<Subset<number>>();
// @ts-expect-error there is no third part
export const third = randomSplit(numbers, [0.8, 0.2])[2];
declare const lengths: readonly number[];
expectTypeOf(randomSplit(numbers, lengths)).toEqualTypeOf<Subset<number>[]>();

export { batches };
