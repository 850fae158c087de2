import { Subset } from '../data/subset';
import { CIFAR10 } from '../datasets/cifar10';
import { ImageDataset } from '../datasets/imageDataset';
import { ImageFiles } from '../datasets/imageFiles';
import { ImageFolder } from '../datasets/imageFolder';
import { Shapes } from '../datasets/shapes';
import {
  CenterCrop,
  Compose,
  Grayscale,
  Normalize,
  RandomCrop,
  RandomHorizontalFlip,
  Resize,
  ToTensor,
} from '../transforms';

/** How objects of one of the library's classes travel to a worker, where they are built again. */
interface BuiltIn {
  readonly type: unknown;
  readonly name: string;
  argsOf(object: object): readonly unknown[];
  build(args: readonly unknown[]): object;
}

function builtIn<T extends object, Args extends unknown[]>(
  type: new (...args: Args) => T,
  // Written so, the compiler expects a tuple.
  argsOf: (object: T) => [...Args],
): BuiltIn {
  return {
    type,
    name: type.name,
    // It is asked only for objects whose class is `type`, and what a worker gets is what `argsOf` gave.
    argsOf: (object) => argsOf(object as T),
    build: (args) => new type(...(args as Args)),
  };
}

const BUILT_INS = [
  builtIn(Subset, ({ dataset, indices }) => [dataset, indices]),
  builtIn(ImageDataset, ({ shape, pixels, labels, classes, transform }) => {
    return [shape, pixels, labels, classes, transform];
  }),
  builtIn(ImageFiles, ({ samples, classes, transform }) => [samples, classes, transform]),
  builtIn(ToTensor, () => []),
  builtIn(Normalize, ({ mean, std }) => [mean, std]),
  builtIn(Compose, ({ transforms }) => [transforms]),
  builtIn(Resize, ({ size }) => [size]),
  builtIn(CenterCrop, ({ size }) => [size]),
  builtIn(RandomCrop, ({ size, padding }) => [size, { padding }]),
  builtIn(RandomHorizontalFlip, ({ p }) => [p]),
  builtIn(Grayscale, ({ channels }) => [channels]),
];

/** A worker gets the plain pictures or paths, whichever data set they came from. */
const PLAIN = new Map<unknown, unknown>([
  [CIFAR10, ImageDataset],
  [Shapes, ImageDataset],
  [ImageFolder, ImageFiles],
]);

/** What builds an object of the library again; undefined for all others, those of derived classes included. */
export function builtInOf(object: object): Pick<BuiltIn, 'name' | 'argsOf'> | undefined {
  const type = PLAIN.get(object.constructor) ?? object.constructor;
  return BUILT_INS.find((known) => known.type === type);
}

export function buildBuiltIn(name: string, args: readonly unknown[]): object {
  const known = BUILT_INS.find((candidate) => candidate.name === name);
  if (known === undefined) throw new Error(`${name} is none of the library's classes`);
  return known.build(args);
}
