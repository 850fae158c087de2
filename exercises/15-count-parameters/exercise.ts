/** What a layer is, and its sizes. */
export type Layer =
  | {
      readonly kind: 'conv';
      readonly inChannels: number;
      readonly outChannels: number;
      readonly filter: readonly [height: number, width: number];
    }
  | { readonly kind: 'linear'; readonly inputs: number; readonly outputs: number }
  | { readonly kind: 'pool' | 'relu' | 'flatten' };

/** How many weights and biases one layer has. */
export function parametersOf(layer: Layer): number {
  throw new Error('Write me');
}

/** How many weights and biases all layers have together. */
export function countParameters(layers: readonly Layer[]): number {
  throw new Error('Write me');
}
