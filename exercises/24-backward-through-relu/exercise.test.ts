import { mul, nn, setEngine, sum, tensor, tidy } from '../../src';
import { slope } from '../23-backward-through-linear/solution';
import { checksFor } from '../support/check';
import { reluGradient } from './exercise';

const { close } = checksFor('docs/04b-backward.mdx', 'rules');

test('below 0 nothing passes, above 0 all of it', () => {
  close('reluGradient([-1, 2], [5, 7])', () => reluGradient([-1, 2], [5, 7]), [0, 7]);
});

test('a negative gradient passes, too', () => {
  close('reluGradient([3, -3], [-4, -4])', () => reluGradient([3, -3], [-4, -4]), [-4, 0]);
});

test('at exactly 0 it is 0, as in PyTorch', () => {
  close('reluGradient([0], [9])', () => reluGradient([0], [9]), [0]);
});

test('it is the slope of the loss, away from the kink', () => {
  const inputs = [-2, -0.5, 0.5, 2];
  const gradients = [3, -1, 4, -2];
  // A loss whose gradient for each output is the number of `gradients` at its place.
  const lossOf = (numbers: readonly number[]): number =>
    numbers.reduce((total, x, i) => total + (gradients[i] ?? NaN) * Math.max(0, x), 0);
  for (const [i, input] of inputs.entries()) {
    const expected = slope((x) => lossOf(inputs.with(i, x)), input);
    close(
      `reluGradient([-2, -0.5, 0.5, 2], [3, -1, 4, -2])[${i}], against its slope`,
      () => reluGradient(inputs, gradients)[i],
      expected,
      1e-6 * Math.abs(expected),
    );
  }
});

test('compared with what backward leaves before nn.functional.relu', async () => {
  await setEngine('cpu');
  const inputs = [-2, -0.5, 0, 0.5, 2];
  const gradients = [1, -2, 3, -4, 5];
  const expected = tidy(() => {
    const leaf = tensor(inputs, [5], { requiresGrad: true });
    sum(mul(nn.functional.relu(leaf), tensor(gradients, [5]))).backward();
    return [...(leaf.grad?.data() ?? [])];
  });
  close(
    'reluGradient([-2, -0.5, 0, 0.5, 2], [1, -2, 3, -4, 5])',
    () => reluGradient(inputs, gradients),
    expected,
  );
});
