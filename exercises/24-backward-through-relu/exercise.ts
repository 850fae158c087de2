/** The inputs of ReLU, and the gradients of its outputs at the same places → the gradients of the inputs. */
export function reluGradient(inputs: readonly number[], gradients: readonly number[]): number[] {
  throw new Error('Write me');
}
