import type { NetworkData } from '../../../plugins/figures/data';

const KINDS = ['input', 'conv2d', 'relu', 'maxPool2d', 'flatten', 'linear'] as const;
export type Kind = (typeof KINDS)[number];

/** One step of the network; shapes are those of a single image, without the batch. */
export interface Layer {
  readonly name: string;
  readonly kind: Kind;
  readonly input: readonly number[];
  readonly output: readonly number[];
  readonly parameters: number;
}

/** The input, then the operations in their order. */
export function layersOf({ inputShape, rows }: NetworkData): readonly Layer[] {
  const image = inputShape.slice(1);
  const outputs = rows.map(({ outputShape }) => outputShape.slice(1));
  return [
    { name: 'input', kind: 'input', input: image, output: image, parameters: 0 },
    ...rows.map(({ name, operation, parameters }, i) => ({
      name,
      kind: kindOf(operation),
      input: outputs[i - 1] ?? image,
      output: outputs[i] ?? [],
      parameters,
    })),
  ];
}

function kindOf(operation: string): Kind {
  const kind = KINDS.find((name) => name === operation);
  if (kind === undefined) throw new Error(`LivingNetwork cannot draw ${operation}`);
  return kind;
}

/** Height (the width too), and channels, of a stack of sheets; a vector is one number high for each of its numbers. */
export function sizesOf(shape: readonly number[]): { readonly size: number; readonly channels: number } {
  return { size: shape[0] ?? 0, channels: shape.length === 3 ? (shape[2] ?? 0) : 1 };
}

/** The filter size of a convolution, from its count: each filter has size * size * channels weights and one bias. */
export function filterSize({ input, output, parameters }: Layer): number {
  const weights = parameters / sizesOf(output).channels - 1;
  return Math.sqrt(weights / sizesOf(input).channels);
}
