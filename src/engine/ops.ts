import { getKernel, keep, scalar, tidy } from '@tensorflow/tfjs-core';
import { runningEngine } from './engine';
import { TO_PYTORCH, TO_TENSORFLOW } from './filterOrder';
import type {
  KernelConfig,
  NamedAttrMap,
  Tensor as TfTensor,
  TensorInfo,
  TypedArray,
} from '@tensorflow/tfjs-core';

/**
 * The arithmetic that all of the library stands on, as calls of the engine's kernels.
 *
 * A `Raw` is a tensor of TensorFlow.js. Nothing here knows about gradients. Each function makes a new tensor, which
 * belongs to the caller, who disposes of it, or has a `tidy` around: that frees all but what it returns.
 */
export type Raw = TfTensor;
export { keep, tidy };

function run(kernel: string, inputs: Record<string, Raw>, attrs: NamedAttrMap = {}): Raw {
  return runIfThere(kernel, inputs, attrs) ?? missing(kernel);
}

/**
 * Undefined where the engine has no such kernel: some of this project's own are for `wasm` only. Straight to the kernel, for
 * TensorFlow.js's own way, `runKernel`, also serves its tape, which is not used here.
 */
function runIfThere(kernel: string, inputs: Record<string, Raw>, attrs: NamedAttrMap = {}): Raw | undefined {
  const engine = runningEngine();
  const config = kernelOf(engine.backendName, kernel);
  if (config === undefined) return undefined;
  // Each kernel that is used here has one output; some backends give it as a tensor already.
  const out = config.kernelFunc({ inputs, attrs, backend: engine.backend }) as TensorInfo | Raw;
  return 'rank' in out ? out : engine.makeTensorFromTensorInfo(out);
}

function kernelOf(backend: string, kernel: string): KernelConfig | undefined {
  // The declared type leaves out that there may be none.
  const config: KernelConfig | undefined = getKernel(kernel, backend);
  return config;
}

function missing(kernel: string): never {
  throw new Error(`the engine "${runningEngine().backendName}" has no kernel ${kernel}`);
}

export function fromData(data: Float32Array | Int32Array, shape: readonly number[]): Raw {
  const dtype = data instanceof Int32Array ? 'int32' : 'float32';
  return runningEngine().makeTensor(data as TypedArray, [...shape], dtype);
}

export function toData(x: Raw): Float32Array | Int32Array {
  return x.dataSync<'float32' | 'int32'>();
}

export function fill(shape: readonly number[], value: number): Raw {
  return run('Fill', {}, { shape: [...shape], value, dtype: 'float32' });
}

/** A second handle to the same numbers, to be disposed of on its own. */
export const alias = (x: Raw): Raw => run('Identity', { x });
export const reshape = (x: Raw, shape: readonly number[]): Raw =>
  run('Reshape', { x }, { shape: [...shape] });
export const transpose = (x: Raw, perm: readonly number[]): Raw =>
  run('Transpose', { x }, { perm: [...perm] });

export const add = (a: Raw, b: Raw): Raw => run('Add', { a, b });
export const sub = (a: Raw, b: Raw): Raw => run('Sub', { a, b });
export const mul = (a: Raw, b: Raw): Raw => run('Multiply', { a, b });
export const div = (a: Raw, b: Raw): Raw => run('RealDiv', { a, b });
export const sqrt = (x: Raw): Raw => run('Sqrt', { x });
export const exp = (x: Raw): Raw => run('Exp', { x });
export const log = (x: Raw): Raw => run('Log', { x });
export const relu = (x: Raw): Raw => run('Relu', { x });
export const sigmoid = (x: Raw): Raw => run('Sigmoid', { x });
export const tanh = (x: Raw): Raw => run('Tanh', { x });
/** 1 where x > 0, else 0. */
export const step = (x: Raw): Raw => run('Step', { x }, { alpha: 0 });

/** Along the given axes; without axes, over all numbers. */
export function sum(x: Raw, axes: readonly number[] = x.shape.map((_, i) => i)): Raw {
  return run('Sum', { x }, { axis: [...axes], keepDims: false });
}
export const max = (x: Raw, axis: number): Raw =>
  run('Max', { x }, { reductionIndices: [axis], keepDims: false });
export const argMax = (x: Raw, axis: number): Raw => run('ArgMax', { x }, { axis });

/** N class numbers → [N, depth] with a single 1 in each row. */
export function oneHot(indices: ArrayLike<number>, depth: number): Raw {
  const rows = new Float32Array(indices.length * depth);
  for (let i = 0; i < indices.length; i++) rows[i * depth + (indices[i] ?? NaN)] = 1;
  return fromData(rows, [indices.length, depth]);
}

/** factor * x */
export const scale = (x: Raw, factor: number): Raw => tidy(() => mul(x, scalar(factor)));
/** x + number */
export const shift = (x: Raw, number: number): Raw => tidy(() => add(x, scalar(number)));

/** x + factor * y */
export function addScaled(x: Raw, y: Raw, factor: number): Raw {
  if (factor === 1) return add(x, y);
  return runIfThere('AddScaled', { x, y }, { factor }) ?? tidy(() => add(x, scale(y, factor)));
}

/** The gradient of relu's input, from the gradient dy and the value y of its output. */
export function reluGrad(dy: Raw, y: Raw): Raw {
  return runIfThere('ReluGrad', { dy, y }) ?? tidy(() => mul(dy, step(y)));
}

/** [..., C] → [C]: the sum over all axes but the last. */
export function sumRows(x: Raw): Raw {
  const allButTheLast = x.shape.slice(0, -1).map((_, axis) => axis);
  return runIfThere('SumRows', { x }) ?? sum(x, allButTheLast);
}

/** logits [N, C] → [N, C]: logit - max - log Σ e^(logit - max), row by row. */
export function logSoftmax(logits: Raw): Raw {
  const own = runIfThere('LogSoftmax', { logits }, { axis: 1 });
  if (own !== undefined) return own;
  return tidy(() => {
    const column = (values: Raw): Raw => reshape(values, [...values.shape, 1]);
    const shifted = sub(logits, column(max(logits, 1)));
    return sub(shifted, log(column(sum(exp(shifted), [1]))));
  });
}

/** [N]: what labels [N] point at in [N, C]. */
export function pick(x: Raw, labels: Raw): Raw {
  return tidy(() => sum(mul(x, rightClass(x, labels)), [1]));
}

/** Cross-entropy of logits [N, C] and labels [N], summed over the rows: factor * Σ -log(probability of the right class) */
export function crossEntropy(logits: Raw, labels: Raw, factor: number): Raw {
  const own = runIfThere('SparseSoftmaxCrossEntropy', { logits, labels }, { factor });
  if (own !== undefined) return own;
  return tidy(() => {
    const logProbabilities = logSoftmax(logits);
    return (
      runIfThere('NllLoss', { logProbabilities, labels }, { factor: -factor }) ??
      scale(sum(pick(logProbabilities, labels)), -factor)
    );
  });
}

/** The gradient of cross-entropy's logits, from that of each row's loss, [N], or of all rows', []: factor * dy * (probability - right class) */
export function crossEntropyGrad(logits: Raw, labels: Raw, dy: Raw, factor: number): Raw {
  const own = runIfThere('SparseSoftmaxCrossEntropyGrad', { logits, labels, dy }, { factor });
  if (own !== undefined) return own;
  return tidy(() => {
    const probabilities = exp(logSoftmax(logits));
    const own = runIfThere('CrossEntropyGrad', { probabilities, labels, dy }, { factor });
    if (own !== undefined) return own;
    const slope = sub(probabilities, rightClass(logits, labels));
    return scale(mul(slope, reshape(dy, [dy.size, 1])), factor);
  });
}

const rightClass = ({ shape: [, classes = 0] }: Raw, labels: Raw): Raw => oneHot(toData(labels), classes);

/** What SGD with momentum does to a weight, see `optim/sgd.ts`; only where `hasSgd()`. Gives the new weight, and changes `velocity`. */
export function sgd(weight: Raw, gradient: Raw, velocity: Raw, attrs: SgdAttrs): Raw {
  return run('Sgd', { weight, gradient, velocity }, { ...attrs });
}
export const hasSgd = (): boolean => kernelOf(runningEngine().backendName, 'Sgd') !== undefined;

export interface SgdAttrs {
  readonly lr: number;
  readonly kept: number;
  readonly share: number;
  readonly weightDecay: number;
  readonly nesterov: number;
}

/** a @ b, with either matrix turned first where it says so: [M, K] @ [K, N] → [M, N] */
export function matmul(a: Raw, b: Raw, { transposeA = false, transposeB = false } = {}): Raw {
  return run('BatchMatMul', { a, b }, { transposeA, transposeB });
}

/** x @ weightᵀ + bias: [N, in], [out, in], [out] → [N, out] */
export function linear(x: Raw, weight: Raw, bias: Raw | null): Raw {
  if (bias === null) return matmul(x, weight, { transposeB: true });
  const attrs = { transposeA: false, transposeB: true, activation: 'linear' };
  return run('_FusedMatMul', { a: x, b: weight, bias }, attrs);
}

/** How a filter walks: steps of `stride`, over an image with `padding` zeros around it. */
export interface Window {
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
}

function convAttrs({ stride, padding }: Window): NamedAttrMap {
  return { strides: [...stride], pad: paddingOf(padding), dataFormat: 'NHWC', dilations: [1, 1] };
}

/** For each axis of [N, H, W, C], how much is before it and how much behind. */
function paddingOf([vertical, horizontal]: Window['padding']): number[][] {
  // prettier-ignore
  return [[0, 0], [vertical, vertical], [horizontal, horizontal], [0, 0]];
}

/** [N, H, W, in], weight [out, in, KH, KW], bias [out] → [N, OH, OW, out] */
export function conv2d(x: Raw, weight: Raw, bias: Raw | null, window: Window): Raw {
  const attrs = convAttrs(window);
  const inputs: Record<string, Raw> = { x, filter: weight };
  if (bias !== null) inputs.bias = bias;
  const own = runIfThere('TorchConv2D', inputs, attrs);
  if (own !== undefined) return own;
  return tidy(() => {
    const filter = transpose(weight, TO_TENSORFLOW);
    if (bias === null) return run('Conv2D', { x, filter }, attrs);
    return run('FusedConv2D', { x, filter, bias }, { ...attrs, activation: 'linear' });
  });
}

/** The gradient of a convolution's input. */
export function conv2dGradInput(dy: Raw, weight: Raw, inputShape: readonly number[], window: Window): Raw {
  const attrs = { ...convAttrs(window), inputShape: [...inputShape] };
  const own = runIfThere('TorchConv2DBackpropInput', { dy, filter: weight }, attrs);
  if (own !== undefined) return own;
  return tidy(() => run('Conv2DBackpropInput', { dy, filter: transpose(weight, TO_TENSORFLOW) }, attrs));
}

/** The gradient of a convolution's weight, [out, in, KH, KW]. */
export function conv2dGradWeight(x: Raw, dy: Raw, weightShape: readonly number[], window: Window): Raw {
  const attrs = convAttrs(window);
  const own = runIfThere('TorchConv2DBackpropFilter', { x, dy }, { ...attrs, filterShape: [...weightShape] });
  if (own !== undefined) return own;
  return tidy(() => {
    const filterShape = TO_TENSORFLOW.map((axis) => weightShape[axis] ?? NaN);
    return transpose(run('Conv2DBackpropFilter', { x, dy }, { ...attrs, filterShape }), TO_PYTORCH);
  });
}

type Pair = readonly [number, number];

export function maxPool(x: Raw, filterSize: Pair, strides: Pair): Raw {
  return run('MaxPool', { x }, { filterSize: [...filterSize], strides: [...strides], pad: 'valid' });
}

export function maxPoolGrad(dy: Raw, input: Raw, output: Raw, filterSize: Pair, strides: Pair): Raw {
  const attrs = { filterSize: [...filterSize], strides: [...strides], pad: 'valid' };
  return run('MaxPoolGrad', { dy, input, output }, attrs);
}
