import type { Raw } from './raw';
import type { Window } from './window';

/**
 * The one table of quicker kernels.
 *
 * Whatever this library computes stands once, as a formula. Some formulas are slow at the lab's size. For those, an
 * engine may name a kernel that computes the same quicker; the line of the formula says `quick('name', …)`.
 * `setEngine(name, { plain: true })` leaves all kernels out, `{ plain: ['relu'] }` the named ones: then the formulas run.
 *
 * Where an engine has no kernel for a name, its formula runs. `cpu` has none at all: the others are tested against it.
 */
export interface Kernels {
  /** a [M, K] @ b [K, N] → [M, N], either turned first where it says so. */
  matmul(a: Raw, b: Raw, turned: Turned): Raw;
  /** x [N, H, W, in], weight [out, in, KH, KW], bias [out] → [N, OH, OW, out] */
  conv2d(x: Raw, weight: Raw, bias: Raw | null, window: Window): Raw;
  conv2dGradInput(dy: Raw, weight: Raw, inputShape: readonly number[], window: Window): Raw;
  conv2dGradWeight(dy: Raw, x: Raw, weightShape: readonly number[], window: Window): Raw;
  /** [N, H, W, C] → [N, OH, OW, C] */
  maxPool2d(x: Raw, window: Window): Raw;
  maxPool2dGrad(dy: Raw, x: Raw, window: Window): Raw;
  relu(x: Raw): Raw;
  reluGrad(dy: Raw, y: Raw): Raw;
  /** [N, C] → [N, C] */
  logSoftmax(logits: Raw): Raw;
  /** [..., C] → [C] */
  sumRows(x: Raw): Raw;
  /** x + factor * y */
  addScaled(x: Raw, y: Raw, factor: number): Raw;
}

/** The name of a quicker kernel: one of `KERNELS`. */
export type KernelName = keyof Kernels;

/** Which matrices of a product are turned (transposed) first. */
export interface Turned {
  readonly a?: boolean;
  readonly b?: boolean;
}

/** What an engine has of the table; a kernel gives undefined for a case that it leaves to the formula. */
export type EngineKernels = {
  readonly [Name in KernelName]?: (...args: Parameters<Kernels[Name]>) => Raw | undefined;
};

/** The names of all quicker kernels, each with how many times as long a training step of 4 images takes without it. */
export const KERNELS = [
  // bench:kernel-gains
  'matmul', // × 1.77
  'conv2d', // × 14.2
  'conv2dGradInput', // × 3.25
  'conv2dGradWeight', // × 14.7
  'maxPool2d', // × 6.31
  'maxPool2dGrad', // × 14.1
  'relu', // × 1.29
  'reluGrad', // × 1.27
  'logSoftmax', // × 1.03
  'sumRows', // × 1.14
  'addScaled', // × 1.17
  // /bench
] as const satisfies readonly KernelName[];
