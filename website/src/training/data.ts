/** What can be trained on here: drawn pictures, or the images of an archive that a reader has. */
export const DATA_NAMES = { shapes: 'Shapes', cifar10: 'CIFAR-10' } as const;
export type DataName = keyof typeof DATA_NAMES;

/** How many images a network never learns from, and is tested on. */
export const TEST_IMAGES = 500;
