/** The ten classes of CIFAR-10, under the short names that PyTorch's lab gives them. */
export const CIFAR10_CLASSES = [
  'plane',
  'car',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;
