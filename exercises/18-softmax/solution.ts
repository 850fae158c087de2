/**
 * A JavaScript number ends near 1.8e308, so `Math.exp(710)` is already Infinity, and Infinity / Infinity is NaN. To
 * subtract the same number from all logits divides all powers by the same factor, and the division cancels it: the
 * probabilities stay. With the largest logit subtracted, the largest power is e⁰ = 1, and the sum is at least 1.
 * The powers that are too small become 0, which does no harm. To subtract the smallest logit is no cure: of the logits
 * 1000 and 0, the 1000 stays as large as it was.
 */

/** Logits, any numbers → one probability for each: from 0 to 1, together 1. */
export function softmax(logits: readonly number[]): number[] {
  // #answer
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
  // #end
}
