import { tensor } from '../../../src/create';
import * as nn from '../../../src/nn';
import type { Shape } from '../../../src/shape';
import type { Tensor } from '../../../src/tensor';
import { digits, numbers, shown } from './show';

interface AnyLayer extends nn.Module {
  forward(x: Tensor): Tensor;
}

/** Each kind of layer, and the shape that it takes. */
const LAYERS: readonly (readonly [make: () => nn.Layer, shape: Shape])[] = [
  [() => new nn.Conv2d(2, 3, 2), [1, 3, 4, 2]],
  [() => new nn.Conv2d(2, 3, [2, 1], { stride: [1, 2], padding: 1, bias: false }), [1, 3, 4, 2]],
  [() => new nn.Linear(3, 2), [2, 3]],
  [() => new nn.Linear(3, 2, { bias: false }), [2, 3]],
  [() => new nn.MaxPool2d(2), [1, 4, 4, 2]],
  [() => new nn.MaxPool2d(3, 1, { padding: 1 }), [1, 4, 4, 2]],
  [() => new nn.AvgPool2d(2), [1, 4, 4, 2]],
  [() => new nn.AvgPool2d(3, 1, { padding: 1 }), [1, 4, 4, 2]],
  [() => new nn.AvgPool2d([3, 2], [1, 2], { padding: 1, countIncludePad: false }), [1, 4, 4, 2]],
  [() => new nn.BatchNorm2d(2), [2, 2, 2, 2]],
  [() => new nn.BatchNorm2d(2, { eps: 0.1, momentum: 0.3, affine: false }), [2, 2, 2, 2]],
  [() => new nn.BatchNorm2d(2, { momentum: null }), [2, 2, 2, 2]],
  [() => new nn.BatchNorm2d(2, { trackRunningStats: false }), [2, 2, 2, 2]],
  [() => new nn.Dropout(), [3, 5]],
  [() => new nn.Dropout(0.2), [3, 5]],
  [() => new nn.Flatten(), [2, 2, 2, 2]],
  [() => new nn.ReLU(), [3, 3]],
  [() => new nn.Sigmoid(), [3, 3]],
  [() => new nn.Tanh(), [3, 3]],
  [() => new nn.Softmax(), [3, 3]],
  [() => new nn.LogSoftmax(), [3, 3]],
  [() => new nn.Identity(), [3, 3]],
];

/** Each layer twice in training, which moves running means, and once in testing, with all that it keeps. */
export function* layers(): Generator<string> {
  for (const [make, shape] of LAYERS) {
    // Each gets the shape that it takes.
    const layer: AnyLayer = make();
    yield String(layer);
    for (const mode of [true, true, false]) {
      layer.train(mode);
      const x = numbers(shape);
      yield* shown('in and out', [x, ...layer.parameters()], () => layer.forward(x));
      layer.zeroGrad();
    }
    yield* kept(layer);
  }
}

/** A layer's state, and what it does with another one. */
function* kept(layer: AnyLayer): Generator<string> {
  const state = layer.stateDict();
  const other = new Map<string, nn.ArrayData>();
  for (const [name, { shape, data }] of state) {
    yield `${name}: ${data.constructor.name} ${shape.join(' ')} | ${digits(data)}`;
    other.set(name, { shape, data: Float32Array.from(data, (x) => x / 2 + 1.75) });
  }
  layer.loadStateDict(other);
  for (const [name, { data }] of layer.stateDict()) yield `${name}, loaded: ${digits(data)}`;
}

/** Tensors that a module keeps. */
export function* parameters(): Generator<string> {
  const parameter = new nn.Parameter(tensor([1, 2, 3, 4], [2, 2]));
  const buffer = new nn.Buffer(Int32Array.of(1, 2), [2]);
  for (const kept of [parameter, buffer, new nn.Buffer(numbers([2]))])
    yield `${String(kept)} ${kept.dtype} ${kept.requiresGrad} ${kept.version}`;
  parameter.copy(Float32Array.of(5, 6, 7, 8));
  buffer.copy(Float32Array.of(2.75, -2.75));
  yield `${String(parameter)} ${parameter.version} ${String(buffer)}`;
  parameter.requiresGrad = false;
  yield* shown('frozen', [parameter], () => nn.functional.relu(parameter));
}
