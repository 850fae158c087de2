import { ones, rand, tensor } from '../../../src/create';
import * as nn from '../../../src/nn';
import { manualSeed } from '../../../src/random';
import { numbers, one, refused, shown, two } from './show';

const F = nn.functional;

/** Each function of a network, with its gradients. */
export function* functions(): Generator<string> {
  yield* one('relu', [2, 6], F.relu);
  yield* shown('relu at 0', [], () => F.relu(tensor([-1, 0, 1, NaN], [4])));
  yield* one('sigmoid', [2, 3], F.sigmoid);
  yield* one('tanh', [2, 3], F.tanh);
  yield* one('softmax', [2, 3], F.softmax);
  yield* one('logSoftmax', [2, 3], F.logSoftmax);
  yield* one('flatten', [2, 2, 3, 2], F.flatten);
  yield* one('flatten of rows', [2, 2, 3], (x) =>
    F.flatten<number, number, number, number, readonly number[]>(x),
  );
  yield* one('flatten of what is flat', [2, 3], (x) =>
    F.flatten<number, number, number, number, readonly number[]>(x),
  );
  yield refused('flatten of one row', () =>
    F.flatten<number, number, number, number, readonly number[]>(numbers([3])),
  );
  yield* pooling();
  yield* convolution();
  yield* normalization();
  yield* two('linear without bias', [2, 3], [4, 3], (x, w) => F.linear(x, w, null));
  const [x, weight, bias] = [numbers([2, 3]), numbers([4, 3]), numbers([4])];
  yield* shown('linear', [x, weight, bias], () => F.linear(x, weight, bias));
  yield* one('dropout', [3, 5], (y) => F.dropout(y));
  yield* one('dropout, a little', [3, 5], (y) => F.dropout(y, { p: 0.2 }));
  manualSeed(1);
  const p = rand([1]).item();
  manualSeed(1);
  yield* shown('dropout where a draw is just p', [], () => F.dropout(ones([3]), { p }));
  yield* one('dropout of nothing', [3, 5], (y) => F.dropout(y, { p: 0 }));
  yield* one('dropout of all', [3, 5], (y) => F.dropout(y, { p: 1 }));
  yield* one('dropout while testing', [3, 5], (y) => F.dropout(y, { training: false }));
  for (const reduction of ['mean', 'sum', 'none'] as const)
    yield* two(`mseLoss, ${reduction}`, [2, 3], [2, 3], (a, b) => F.mseLoss(a, b, { reduction }));
}

function* pooling(): Generator<string> {
  const odd = { kernelSize: [2, 3], stride: [1, 2], padding: [1, 1] } as const;
  yield* one('maxPool2d', [2, 4, 5, 2], (x) => F.maxPool2d(x, odd));
  yield* one('maxPool2d of windows side by side', [1, 4, 4, 5], (x) => F.maxPool2d(x, { kernelSize: 2 }));
  const some = [-Infinity, -Infinity, NaN, 2, 2, 3, -Infinity, -Infinity, 1, NaN, 2, 2];
  const special = tensor(some, [1, 3, 4, 1], { requiresGrad: true });
  yield* shown('maxPool2d of NaN and Infinity', [special], () =>
    F.maxPool2d(special, { kernelSize: 2, stride: 1, padding: 1 }),
  );
  yield* one('avgPool2d', [2, 4, 5, 2], (x) => F.avgPool2d(x, odd));
  yield* one('avgPool2d without its padding', [2, 4, 5, 3], (x) =>
    F.avgPool2d(x, { ...odd, countIncludePad: false }),
  );
  yield* one('avgPool2d of windows side by side', [1, 4, 4, 3], (x) => F.avgPool2d(x, { kernelSize: 2 }));
  for (const p of [-0.1, 1.1, NaN, '0.5', true])
    yield refused('another p', () => F.dropout(numbers([1]), { p: p as number }));
  yield refused('another eps', () => new nn.BatchNorm2d(1, { eps: -1 }));
  for (const odd of ['2', [1, 2, 3], { length: 2 }])
    yield refused('no size', () => F.maxPool2d(numbers([1, 4, 4, 1]), { kernelSize: odd as never }));
  yield refused('too much padding', () => F.maxPool2d(numbers([1, 4, 4, 1]), { kernelSize: 3, padding: 2 }));
}

function* convolution(): Generator<string> {
  const window = { stride: [2, 1], padding: [0, 1] } as const;
  const [image, filter, bias] = [numbers([2, 5, 4, 2]), numbers([3, 2, 2, 3]), numbers([3])];
  yield* shown('conv2d', [image, filter, bias], () => F.conv2d(image, filter, bias, window));
  yield* two('conv2d without bias', [1, 4, 4, 2], [3, 2, 2, 2], (x, w) => F.conv2d(x, w, null));
}

function* normalization(): Generator<string> {
  const [mean, variance] = [numbers([2], false), tensor([0.5, 2], [2])];
  const [weight, bias] = [numbers([2]), numbers([2])];
  yield* one('batchNorm', [2, 2, 3, 2], (x) => F.batchNorm(x, mean, variance));
  const x = numbers([2, 2, 3, 2]);
  yield* shown('batchNorm with weights', [x, weight, bias], () =>
    F.batchNorm(x, mean, variance, { weight, bias, eps: 0.5 }),
  );
  const [y, gain, shift] = [numbers([2, 2, 3, 2]), numbers([2]), numbers([2])];
  yield* shown('batchNorm while training', [y, gain, shift], () =>
    F.batchNorm(y, mean, variance, { weight: gain, bias: shift, training: true }),
  );
  yield* one('batchNorm of its own', [2, 1, 1, 2], (z) => F.batchNorm(z, null, null, { training: true }));
  yield* one('batchNorm that follows at once', [1, 2, 2, 2], (z) =>
    F.batchNorm(z, mean, variance, { training: true, momentum: 0.7 }),
  );
  yield* shown('running mean', [], () => mean);
  yield* shown('running variance', [], () => variance);
}
