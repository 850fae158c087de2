import { Shapes, transforms } from '../../../src/browser';

/** How many images the network never learns from, and is tested on. */
export const HELD_OUT = 500;
/** How many of them are shown: of ten in a row, each is of another class. */
export const SHOWN = 8;

/** Lesson 2's. */
const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);

/** Drawing takes a moment, and most runs have as many as the one before. */
let trainset: Shapes | undefined;
let testset: Shapes | undefined;

export function imagesToTrain(size: number): Shapes {
  if (trainset?.length !== size) trainset = new Shapes({ train: true, size, transform });
  return trainset;
}

export function heldOut(): Shapes {
  return (testset ??= new Shapes({ train: false, size: HELD_OUT, transform }));
}
