import { tensor } from '../../../src/create';
import * as nn from '../../../src/nn';
import { numbers, refused, shown, two } from './show';

/** Each loss with all that it can be told. */
export function* losses(): Generator<string> {
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
    const mse = new nn.MSELoss({ reduction });
    yield* two(`mean squared error, ${reduction}`, [2, 3], [2, 3], (x, y) => mse.forward(x, y));
    const nobody = tensor(Int32Array.of(-100, -100), [2]);
    yield* shown(`cross-entropy of nobody, ${reduction}`, [], () =>
      nn.functional.crossEntropy(numbers([2, 4]), nobody, { reduction }),
    );
  }
  const sure = tensor([0, -Infinity, 2, 1, 2, 3], [2, 3], { requiresGrad: true });
  yield* shown('cross-entropy of what cannot be', [sure], () =>
    nn.functional.crossEntropy(sure, tensor(Int32Array.of(2, 0), [2])),
  );
  yield* shown('mean squared error', [], () => new nn.MSELoss().forward(numbers([3]), numbers([3])));
  const state = new nn.CrossEntropyLoss({ weight }).stateDict();
  yield `state: ${[...state.keys()].join(' ')}`;
  yield refused('no label', () => nn.functional.crossEntropy(numbers([1, 3]), tensor(Int32Array.of(3), [1])));
}
