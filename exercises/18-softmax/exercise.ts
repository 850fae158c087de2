/** Logits, any numbers → one probability for each: from 0 to 1, together 1. */
export function softmax(logits: readonly number[]): number[] {
  throw new Error('Write me');
}
