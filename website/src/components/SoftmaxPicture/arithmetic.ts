import { CIFAR10_CLASSES as CLASSES } from '../../../../src/datasets/cifar10Classes';
import { rowOf, within, type Fits } from '../../kept/guards';

export { CLASSES };

/** What a network could say of a cat. */
export const FIRST_LOGITS: readonly number[] = [-0.7, -1.8, 0.8, 3.1, 0.6, 2.4, 0.9, 0.3, -1.5, -1.1];
export const FIRST_RIGHT = 3;

/** How far a logit's slider goes to either side. */
export const REACH = 5;

export const isLogits: Fits<readonly number[]> = rowOf<readonly number[]>(
  ...CLASSES.map(() => within(-REACH, REACH)),
);

/** The loss of a guess: each of ten classes gets 1/10. */
export const GUESS_LOSS = Math.log(CLASSES.length);

export interface Worked {
  /** e to the power of each logit. */
  readonly powers: readonly number[];
  readonly sum: number;
  /** Softmax: each power divided by the sum. */
  readonly probabilities: readonly number[];
  /** Cross-entropy: minus the logarithm of the right class's probability. */
  readonly loss: number;
  /** The slope of the loss along each logit: its probability, less 1 for the right class. */
  readonly gradients: readonly number[];
}

/**
 * Softmax and cross-entropy of one image, by the formulas. From logits as small as a slider's nothing overflows, so the
 * largest need not be subtracted first.
 */
export function workOut(logits: readonly number[], right: number): Worked {
  const powers = logits.map((logit) => Math.exp(logit));
  const sum = powers.reduce((total, power) => total + power, 0);
  const probabilities = powers.map((power) => power / sum);
  return {
    powers,
    sum,
    probabilities,
    loss: -Math.log(probabilities[right] ?? NaN),
    gradients: probabilities.map((probability, i) => probability - (i === right ? 1 : 0)),
  };
}

export function allEqual(): readonly number[] {
  return CLASSES.map(() => 0);
}

/** The logits of a network that is sure of one class. */
export function sureOf(index: number): readonly number[] {
  return CLASSES.map((_, i) => (i === index ? REACH : -2));
}

/** Some class other than the right one. */
export function wrongClass(right: number): number {
  return (right + 1) % CLASSES.length;
}

/** How a loss stands beside that of a guess; losses that are shown as the same number count as equal. */
export function besideGuess(loss: number): 'better' | 'equal' | 'worse' {
  if (Math.abs(loss - GUESS_LOSS) < 0.0005) return 'equal';
  return loss < GUESS_LOSS ? 'better' : 'worse';
}

export function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.every((logit, i) => logit === others[i]);
}
