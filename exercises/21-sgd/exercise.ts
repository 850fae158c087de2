/** Weights, their gradients in the same order, and the learning rate → the weights after one step. */
export function sgdStep(weights: readonly number[], gradients: readonly number[], lr: number): number[] {
  throw new Error('Write me');
}
