import { graphOf, nn, noGrad, tensor, tidy } from '../../../../src/browser';
import { transform } from '../../../../lab/images';
import { SIZE } from '../../../../predict/fit';
import { inEval } from '../look';
import type { Network } from '../network';
import type { Inside } from './questions';

const { softmax } = nn.functional;

/**
 * Sends a picture through a network, by its own `forward`, and reads the graph that `backward` would walk, as `summary` does: so what a
 * reader sees of a layer is what the layer gave.
 */
export function lookInside(net: Network, seen: Uint8Array): Inside {
  const { data } = transform.apply({ shape: [SIZE, SIZE, 3], data: seen });
  return tidy(() => {
    const logits = inEval(net, () => net.forward(tensor(data, [1, SIZE, SIZE, 3])));
    const made = graphOf(logits).filter(({ gradFn }) => gradFn !== null);
    return {
      outputs: [Float32Array.from(data), ...made.map((output) => Float32Array.from(output.data()))],
      parameters: Object.fromEntries(
        [...net.stateDict()].map(([name, { data: numbers }]) => [name, Float32Array.from(numbers)]),
      ),
      probabilities: Float32Array.from(noGrad(() => softmax(logits)).data()),
    };
  });
}
