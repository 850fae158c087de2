/**
 * A filter is as deep as its input has channels: 3 * 5 * 5 weights, not 5 * 5. There is one bias for each filter or output,
 * not for each weight and not for each input. The size of the image appears nowhere: the same filters slide over a small
 * image and a large one. That is why a convolution has few parameters and a fully connected layer has many.
 */

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
  // #answer
  switch (layer.kind) {
    case 'conv': {
      const weights = layer.inChannels * layer.filter[0] * layer.filter[1];
      return layer.outChannels * (weights + 1);
    }
    case 'linear':
      return layer.outputs * (layer.inputs + 1);
    default:
      return 0;
  }
  // #end
}

/** How many weights and biases all layers have together. */
export function countParameters(layers: readonly Layer[]): number {
  // #answer
  return layers.reduce((sum, layer) => sum + parametersOf(layer), 0);
  // #end
}
