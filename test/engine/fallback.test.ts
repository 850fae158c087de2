import '@tensorflow/tfjs-backend-cpu';
import {
  conv2d,
  conv2dTranspose,
  engine,
  findBackend,
  findBackendFactory,
  fused,
  getKernel,
  matMul,
  registerBackend,
  removeBackend,
  setBackend,
  tensor,
  tidy,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../../src/engine/wasm';
import { expectSameAsCpu, numbersFor, runOn, someNumbers } from './kernelCases';

function filled(shape: number[], seed = 1): Tensor {
  return tensor(
    someNumbers(
      shape.reduce((product, n) => product * n, 1),
      seed,
    ),
    shape,
  );
}

async function startWasm(): Promise<void> {
  await setBackend('wasm');
  registerWasmKernels();
}

async function onBoth(compute: () => Tensor): Promise<{ cpu: Float32Array; wasm: Float32Array }> {
  await setBackend('cpu');
  const cpu = Float32Array.from(tidy(compute).dataSync());
  await startWasm();
  return { cpu, wasm: Float32Array.from(tidy(compute).dataSync()) };
}

// The ops take tensors of a known rank.
const image = () => filled([1, 7, 7, 2]) as Tensor4D;
const filter = () => filled([3, 3, 2, 3], 2) as Tensor4D;

/** Calls that the stock kernels answer, through the ordinary functions of TensorFlow.js. */
const LEFT_TO_STOCK: Record<string, () => Tensor> = {
  'a dilated convolution': () => conv2d(image(), filter(), 1, 'valid', 'NHWC', 2),
  'a fused, dilated convolution': () =>
    fused.conv2d({
      x: image(),
      filter: filter(),
      strides: 1,
      pad: 'valid',
      dilations: 2,
      activation: 'relu',
    }),
  'a convolution with relu6': () =>
    fused.conv2d({
      x: image(),
      filter: filter(),
      strides: 1,
      pad: 'same',
      bias: filled([3]),
      activation: 'relu6',
    }),
  'a convolution with prelu': () =>
    fused.conv2d({
      x: image(),
      filter: filter(),
      strides: 1,
      pad: 'same',
      activation: 'prelu',
      preluActivationWeights: filled([3], 4),
    }),
  'a matrix product with leaky ReLU': () =>
    fused.matMul({ a: filled([3, 4]), b: filled([4, 5], 2), activation: 'leakyrelu', leakyreluAlpha: 0.3 }),
  'one matrix for a batch of others': () => matMul(filled([3, 2, 4]), filled([1, 4, 5], 2)),
};

test.each(Object.entries(LEFT_TO_STOCK))('%s', async (_name, compute) => {
  const { cpu, wasm } = await onBoth(compute);
  expect(wasm.length).toBe(cpu.length);
  wasm.forEach((value, i) => expect(value).toBeCloseTo(cpu[i]!, 5));
});

test('an ordinary function of TensorFlow.js that runs on our kernel', async () => {
  const { cpu, wasm } = await onBoth(() =>
    conv2dTranspose(image(), filled([3, 3, 5, 2], 2) as Tensor4D, [1, 14, 14, 5], 2, 'same'),
  );
  wasm.forEach((value, i) => expect(value).toBeCloseTo(cpu[i]!, 5));
});

const CONVOLUTION = { strides: 1, pad: 'valid', dataFormat: 'NHWC' };

test.each([
  ['Conv2DBackpropFilter', { ...CONVOLUTION, dilations: 2, filterShape: [2, 2, 2, 3] }, 'dilations'],
  ['Conv2DBackpropFilter', { ...CONVOLUTION, dataFormat: 'NCHW', filterShape: [2, 2, 2, 3] }, 'NCHW'],
  ['Conv2DBackpropInput', { ...CONVOLUTION, dilations: 2, inputShape: [1, 7, 7, 2] }, 'dilations'],
])('%s says what it cannot do: %j', async (kernel, attrs, word) => {
  await startWasm();
  const x = image();
  const before = engine().memory().numTensors;
  const run = () => engine().runKernel(kernel, { x, dy: x, filter: x }, attrs);
  expect(run).toThrow(/expected .*dilations 1.*, but got/);
  expect(run).toThrow(word);
  expect(engine().memory().numTensors).toBe(before);
  x.dispose();
});

const POOLING = { filterSize: 2, strides: 2, pad: 'valid' };
const image2 = [1, 7, 7, 2];

test.each([
  ['Conv2D', { x: image2, filter: [3, 3, 1, 4] }, { ...CONVOLUTION, dilations: 1 }, '[3, 3, 1, 4]'],
  [
    'Conv2DBackpropFilter',
    { x: image2, dy: [1, 5, 5, 4] },
    { ...CONVOLUTION, filterShape: [3, 3, 1, 4] },
    '[3, 3, 1, 4]',
  ],
  [
    'Conv2DBackpropFilter',
    { x: image2, dy: [1, 6, 5, 4] },
    { ...CONVOLUTION, filterShape: [3, 3, 2, 4] },
    '[1, 6, 5, 4]',
  ],
  [
    'Conv2DBackpropInput',
    { dy: [1, 5, 5, 4], filter: [3, 3, 3, 4] },
    { ...CONVOLUTION, inputShape: image2 },
    '[3, 3, 3, 4]',
  ],
  [
    'Conv2DBackpropInput',
    { dy: [1, 5, 4, 4], filter: [3, 3, 2, 4] },
    { ...CONVOLUTION, inputShape: image2 },
    '[1, 5, 4, 4]',
  ],
  ['MaxPoolGrad', { dy: [1, 4, 3, 2], input: image2, output: [1, 3, 3, 2] }, POOLING, '[1, 4, 3, 2]'],
  ['BatchMatMul', { a: [2, 3], b: [4, 5] }, { transposeA: false, transposeB: false }, '[2, 3] and [4, 5]'],
])('%s refuses shapes that do not fit: %j', async (kernel, inputs, attrs, named) => {
  const testCase = { kernel, inputs, attrs };
  await expect(runOn('wasm', testCase, numbersFor(testCase))).rejects.toThrow(named);
});

test('registering twice changes nothing', async () => {
  await startWasm();
  const once = getKernel('Conv2D', 'wasm');
  registerWasmKernels();
  expect(getKernel('Conv2D', 'wasm')).toBe(once);
});

test('a backend that is started anew gets kernels on its own memory', async () => {
  const testCase = {
    kernel: 'Conv2D',
    inputs: { x: [1, 5, 5, 2], filter: [2, 2, 2, 3] },
    attrs: { ...CONVOLUTION, dilations: 1 },
  };
  await expectSameAsCpu(testCase);
  const first = findBackend('wasm');
  const factory = findBackendFactory('wasm');
  removeBackend('wasm');
  registerBackend('wasm', factory);
  await expectSameAsCpu(testCase);
  expect(findBackend('wasm')).not.toBe(first);
  // The stock kernels have to work on the new memory, too.
  await expectSameAsCpu({ ...testCase, attrs: { ...CONVOLUTION, dilations: 2 } });
});
