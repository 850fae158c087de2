export interface Activation {
  readonly name: string;
  readonly value: (x: number) => number;
  /** The derivative at x. */
  readonly slope: (x: number) => number;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Slopes as `backward` takes them: ReLU's is 0 at 0, where its curve has a corner. */
export const ACTIVATIONS = {
  relu: { name: 'ReLU', value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) },
  sigmoid: { name: 'Sigmoid', value: sigmoid, slope: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  tanh: { name: 'Tanh', value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 },
} as const satisfies Readonly<Record<string, Activation>>;

export type ActivationId = keyof typeof ACTIVATIONS;
export const ACTIVATION_IDS = ['relu', 'sigmoid', 'tanh'] as const satisfies readonly ActivationId[];

/** How far the plot reaches to either side. */
export const REACH = 4;

/** Below this slope, less than a twentieth of a gradient gets through. */
const NEARLY_FLAT = 0.05;

/** How much of a gradient gets through a curve of this slope: it is multiplied by the slope on its way back. */
export function passage(slope: number): 'nothing' | 'little' | 'part' | 'all' {
  if (slope === 0) return 'nothing';
  if (slope < NEARLY_FLAT) return 'little';
  return slope < 1 ? 'part' : 'all';
}

/** Points of the curve from -REACH to REACH, close enough to look round; 0 is one of them, for ReLU's corner. */
export function pointsOf({ value }: Activation): { readonly x: number; readonly y: number }[] {
  const perUnit = 10;
  return Array.from({ length: 2 * REACH * perUnit + 1 }, (_, i) => {
    const x = i / perUnit - REACH;
    return { x, y: value(x) };
  });
}

/** The ends of a piece of the tangent at x, `length` long, as seen in a plot with one scale for both axes. */
export function tangentAt({ value, slope }: Activation, x: number, length: number) {
  const half = length / 2 / Math.hypot(1, slope(x));
  const rise = half * slope(x);
  return { x1: x - half, y1: value(x) - rise, x2: x + half, y2: value(x) + rise };
}
