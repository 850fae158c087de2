import { backward } from '../../src/autograd';
import { rand, tensor } from '../../src/create';
import { noGrad } from '../../src/gradMode';
import '../../src/methods';
import * as nn from '../../src/nn';
import * as operations from '../../src/operations';
import * as optim from '../../src/optim';
import { manualSeed } from '../../src/random';
import { tidy } from '../../src/scope';
import type { Shape } from '../../src/shape';
import { Tensor } from '../../src/tensor';
import * as transforms from '../../src/transforms';

/** Numbers of both signs, none 0, none twice, the same in each run. */
function numbers<const S extends Shape>(shape: S, requiresGrad = true): Tensor<S> {
  const uniform = rand(shape).data();
  return tensor(
    Float32Array.from(uniform, (x, i) => (x + 0.05) * (i % 3 === 1 ? -1 : 1)),
    shape,
    { requiresGrad },
  );
}

const digits = (data: ArrayLike<number>): string =>
  Array.from(data, (x) => Number(x.toPrecision(5))).join(' ');

class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 4, 3, { padding: [1, 0], stride: [1, 2] });
  readonly pool = new nn.MaxPool2d([2, 1]);
  readonly conv2 = new nn.Conv2d(4, 5, [2, 3], { bias: false });
  readonly fc1 = new nn.Linear(30, 7);
  readonly fc2 = new nn.Linear(7, 4, { bias: false });

  forward(images: Tensor<readonly [number, 8, 9, 3]>): Tensor<readonly [number, 4]> {
    const { relu, flatten } = nn.functional;
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    return this.fc2.forward(relu(this.fc1.forward(flatten(relu(this.conv2.forward(small))))));
  }
}

type Make = (net: Net) => optim.SGD | optim.Adam;
const OPTIMIZERS: Record<string, Make> = {
  sgd: (net) => new optim.SGD(net.parameters(), { lr: 0.1 }),
  momentum: (net) => new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.9 }),
  dampening: (net) => new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.8, dampening: 0.3 }),
  nesterov: (net) =>
    new optim.SGD(net.parameters(), { lr: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.2 }),
  adam: (net) => new optim.Adam(net.parameters()),
  'adam with all': (net) =>
    new optim.Adam(net.parameters(), { lr: 0.01, betas: [0.7, 0.8], eps: 0.02, weightDecay: 0.3 }),
};

/** The lab in small: some steps of training, the losses, and what was learned. */
function* training(): Generator<string> {
  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    manualSeed(0);
    const net = new Net();
    const optimizer = make(net);
    const criterion = new nn.CrossEntropyLoss();
    const images = numbers([3, 8, 9, 3], false);
    const labels = tensor(Int32Array.of(2, 0, 3), [3]);
    for (let step = 0; step < 4; step++) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      backward(loss);
      optimizer.step();
      yield `${name} ${step}: loss ${digits(loss.data())}`;
    }
    for (const [parameter, { data }] of net.stateDict())
      yield `${name}: ${parameter} ${digits(data.slice(0, 40))}`;
    for (const [key, { data }] of optimizer.stateDict().state)
      yield `${name}: ${key} ${digits(data.slice(0, 8))}`;
  }
}

/** A value, and the gradients of its inputs. */
function* shown(name: string, inputs: readonly Tensor[], compute: () => Tensor): Generator<string> {
  const y = compute();
  yield `${name}: ${y.shape.join(' ')} | ${digits(y.data())}`;
  if (!y.requiresGrad) return;
  const weights = tensor(
    Float32Array.from(y.data(), (_, i) => 0.3 + 0.7 * i),
    y.shape,
  );
  backward(operations.sum(operations.mul(y, weights)));
  for (const input of inputs) if (input.grad !== null) yield `${name}: gradient ${digits(input.grad.data())}`;
}

function* theOperations(): Generator<string> {
  const F = nn.functional;
  const one = <const S extends Shape>(
    name: string,
    shape: S,
    f: (x: Tensor<S>) => Tensor,
  ): Generator<string> => {
    const x = numbers(shape);
    return shown(name, [x], () => f(x));
  };
  const two = <const S extends Shape, const T extends Shape>(
    name: string,
    [s, t]: readonly [S, T],
    f: (x: Tensor<S>, y: Tensor<T>) => Tensor,
  ): Generator<string> => {
    const [x, y] = [numbers(s), numbers(t)];
    return shown(name, [x, y], () => f(x, y));
  };
  const whole = tensor(Int32Array.of(3, -1, 2, 5, 4, 1), [2, 3]);
  for (const name of ['add', 'sub', 'mul', 'div'] as const) {
    yield* two(
      name,
      [
        [2, 3],
        [2, 3],
      ],
      (x, y) => operations[name](x, y),
    );
    yield* two(`${name}, broadcast`, [[2, 3], [3]], (x, y) => operations[name](x, y));
    yield* two(
      `${name}, a column and a row`,
      [
        [2, 1],
        [1, 3],
      ],
      (x, y) => operations[name](x, y),
    );
    yield* two(`${name}, fewer and more axes`, [[3], [2, 2, 3]], (x, y) => operations[name](x, y));
    yield* one(`${name}, a number`, [2, 3], (x) => operations[name](x, 2.5));
    yield* one(`${name}, whole numbers`, [2, 3], (x) => operations[name](x, whole));
    yield* one(`${name}, beside whole numbers`, [2, 3], (x) => operations[name](whole, x));
    yield* shown(`${name}, whole numbers alone`, [], () => operations[name](whole, 2));
    yield* shown(`${name}, whole numbers and a half`, [], () => operations[name](whole, 0.5));
  }
  yield* one('exp', [2, 3], operations.exp);
  yield* one('log', [2, 3], (x) => operations.log(operations.mul(x, x)));
  yield* one('sqrt', [2, 3], (x) => operations.sqrt(operations.mul(x, x)));
  yield* one('sum', [2, 3], (x) => operations.sum(x));
  yield* one('sum, axis 0', [2, 3, 2], (x) => operations.sum(x, 0));
  yield* one('sum, axis -1', [2, 3, 2], (x) => operations.sum(x, -1, { keepDim: true }));
  yield* one('mean', [2, 3], (x) => operations.mean(x));
  yield* one('mean, axis 1', [2, 3, 2], (x) => operations.mean(x, 1));
  yield* one('max', [2, 3], (x) => operations.max(x));
  yield* one('max, axis 1', [2, 3, 2], (x) => operations.max(x, 1));
  yield* one('argMax', [4, 3], (x) => operations.argMax(x));
  yield* one('argMax, axis 0', [4, 3], (x) => operations.argMax(x, 0));
  yield* two(
    'matmul',
    [
      [2, 3],
      [3, 4],
    ],
    (x, y) => operations.matmul(x, y),
  );
  yield* two('matmul, a row', [[3], [3, 4]], (x, y) => operations.matmul(x, y));
  yield* two('matmul, a column', [[2, 3], [3]], (x, y) => operations.matmul(x, y));
  yield* two('matmul, a row and a column', [[3], [3]], (x, y) => operations.matmul(x, y));
  yield* two(
    'matmul, stacks',
    [
      [2, 2, 3],
      [2, 3, 2],
    ],
    (x, y) => operations.matmul(x, y),
  );
  yield* two(
    'matmul, a stack and a matrix',
    [
      [2, 2, 3],
      [3, 2],
    ],
    (x, y) => operations.matmul(x, y),
  );
  yield* one('reshape', [2, 6], (x) => operations.reshape(x, [3, -1]));
  yield* one('permute', [2, 3, 2], (x) => operations.permute(x, [2, 0, 1]));
  yield* one('transpose', [2, 3, 2], (x) => operations.transpose(x, 0, -2));
  yield* one('slice', [2, 7], (x) => operations.slice(x, 1, 1, -1, 2));
  yield* one('slice from the end', [5, 2], (x) => operations.slice(x, 0, -3));
  yield* one('slice of all and more', [5, 2], (x) => operations.slice(x, 0, -9, 9, 3));
  yield* two(
    'cat',
    [
      [2, 3],
      [1, 3],
    ],
    (x, y) => operations.cat<Shape>([x, y]),
  );
  yield* two(
    'cat, axis 1',
    [
      [2, 3],
      [2, 2],
    ],
    (x, y) => operations.cat<Shape>([x, y], 1),
  );
  yield* two(
    'stack',
    [
      [2, 3],
      [2, 3],
    ],
    (x, y) => operations.stack([x, y]),
  );
  yield* one('relu', [2, 6], F.relu);
  yield* one('sigmoid', [2, 3], F.sigmoid);
  yield* one('tanh', [2, 3], F.tanh);
  yield* one('softmax', [2, 3], F.softmax);
  yield* one('logSoftmax', [2, 3], F.logSoftmax);
  yield* one('flatten', [2, 2, 3, 2], F.flatten);
  const pooling = { kernelSize: [2, 3], stride: [1, 2], padding: [1, 1] } as const;
  yield* one('maxPool2d', [2, 4, 5, 2], (x) => F.maxPool2d(x, pooling));
  yield* one('maxPool2d of windows side by side', [1, 4, 4, 5], (x) => F.maxPool2d(x, { kernelSize: 2 }));
  const window = { stride: [2, 1], padding: [0, 1] } as const;
  const [image, filter, bias] = [numbers([2, 5, 4, 2]), numbers([3, 2, 2, 3]), numbers([3])];
  yield* shown('conv2d', [image, filter, bias], () => F.conv2d(image, filter, bias, window));
  yield* two(
    'conv2d without bias',
    [
      [1, 4, 4, 2],
      [3, 2, 2, 2],
    ],
    (x, w) => F.conv2d(x, w, null),
  );
  yield* two(
    'linear without bias',
    [
      [2, 3],
      [4, 3],
    ],
    (x, w) => F.linear(x, w, null),
  );
}

function* losses(): Generator<string> {
  const labels = tensor(Int32Array.of(2, -100, 0), [3]);
  const weight = tensor([0.5, 2, 1.5, 0.7], [4]);
  for (const reduction of ['mean', 'sum', 'none'] as const) {
    for (const options of [
      {},
      { weight },
      { labelSmoothing: 0.3 },
      { weight, labelSmoothing: 0.2, ignoreIndex: 0 },
    ]) {
      const x = numbers([3, 4]);
      const right = options.ignoreIndex === 0 ? tensor(Int32Array.of(0, 3, 1), [3]) : labels;
      const criterion = new nn.CrossEntropyLoss({ reduction, ...options });
      yield* shown(`cross-entropy, ${reduction}`, [x], () => criterion.forward(x, right));
    }
  }
}

function* pictures(): Generator<string> {
  const image = { shape: [2, 2, 3] as const, data: Uint8Array.from({ length: 12 }, (_, i) => 17 * i) };
  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.4, 0.3], [0.5, 0.6, 0.7]),
  ]);
  yield `pictures: ${digits(transform.apply(image).data)}`;
}

/** What the short lab prints: the lab in small, and each operation, loss and transform once with numbers. */
export function shortLab(): readonly string[] {
  const parts = { training, theOperations, losses, pictures };
  return Object.entries(parts).flatMap(([name, part]) => {
    manualSeed(7);
    return [`# ${name}`, ...tidy(() => [...part()])];
  });
}

/** Nothing is remembered where nothing has to be. */
export const isRecording = (): boolean => noGrad(() => numbers([1]).add(1).requiresGrad);
