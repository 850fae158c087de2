import path from 'node:path';
import type { Recipe } from '../data';
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

/** How objects of one of the library's classes travel to a worker. */
interface BuiltIn {
  readonly type: unknown;
  recipeOf(object: object): Recipe;
}

function builtIn<T extends object, Args extends unknown[]>(
  file: string,
  type: new (...args: Args) => T,
  // Written so, the compiler expects a tuple.
  argsOf: (object: T) => [...Args],
): BuiltIn {
  const module = path.join(__dirname, '..', file);
  // It is asked only for objects whose class is `type`.
  return { type, recipeOf: (object) => ({ module, name: type.name, args: argsOf(object as T) }) };
}

const BUILT_INS = [
  builtIn('data/subset', Subset, ({ dataset, indices }) => [dataset, indices]),
  builtIn('datasets/imageDataset', ImageDataset, ({ shape, pixels, labels, classes, transform }) => {
    return [shape, pixels, labels, classes, transform];
  }),
  builtIn('datasets/imageFiles', ImageFiles, (files) => [files.samples, files.classes, files.transform]),
  builtIn('transforms/toTensor', ToTensor, () => []),
  builtIn('transforms/normalize', Normalize, ({ mean, std }) => [mean, std]),
  builtIn('transforms/compose', Compose, ({ transforms }) => [transforms]),
  builtIn('transforms/resize', Resize, ({ size }) => [size]),
  builtIn('transforms/centerCrop', CenterCrop, ({ size }) => [size]),
  builtIn('transforms/randomCrop', RandomCrop, ({ size, padding }) => [size, { padding }]),
  builtIn('transforms/randomHorizontalFlip', RandomHorizontalFlip, ({ p }) => [p]),
  builtIn('transforms/grayscale', Grayscale, ({ channels }) => [channels]),
];

/** A worker gets the plain pictures or paths, whichever data set they came from. */
const PLAIN = new Map<unknown, unknown>([
  [CIFAR10, ImageDataset],
  [Shapes, ImageDataset],
  [ImageFolder, ImageFiles],
]);

/** What builds an object of the library again; undefined for all others, those of derived classes included. */
export function recipeOf(object: object): Recipe | undefined {
  const type = PLAIN.get(object.constructor) ?? object.constructor;
  return BUILT_INS.find((known) => known.type === type)?.recipeOf(object);
}
