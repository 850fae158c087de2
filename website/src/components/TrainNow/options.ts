import type { TrainingOptions } from '../../training/protocol';

/** Lesson 5's numbers, but more epochs: so the first lines of a run are those that the lesson prints. */
export const DEFAULTS: TrainingOptions = {
  lr: 0.005,
  momentum: 0.9,
  batchSize: 4,
  seed: 0,
  images: 4000,
  epochs: 5,
  data: 'shapes',
};

/** The same with a learning rate that is far too large: the loss is NaN within ten steps. */
export const FAILING: TrainingOptions = { ...DEFAULTS, lr: 1 };

export const CHOICES = {
  lr: [0.0001, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 1, 10],
  momentum: [0, 0.5, 0.9, 0.99],
  batchSize: [1, 2, 4, 8, 16, 32, 64],
  images: [500, 1000, 2000, 4000, 8000, 20_000, 50_000],
  epochs: [1, 2, 3, 5, 10, 20],
} as const;

/** Which seeds can be typed. */
export const SEEDS = { least: 0, most: 999_999 };
