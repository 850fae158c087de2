import { readFixture, type FixtureTensor } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { momentumStep, type Options, type State } from './exercise';

const { close, equal } = checksFor('lessons/closer/04-momentum.ts', 'momentum');

/** A state as a list of two lists, which `close` can compare. */
const lists = ({ weights, velocities }: State): (readonly number[])[] => [weights, velocities];

const options: Options = { lr: 0.01, momentum: 0.9 };

test('at the first step, the velocity is the gradient', () => {
  close(
    'weight 3, velocity 0, gradient 6, lr 0.01, momentum 0.9 → [weights, velocities]',
    () => lists(momentumStep({ weights: [3], velocities: [0] }, [6], options)),
    [[2.94], [6]],
  );
});

test('at the second step, nine tenths of the velocity are added to the gradient', () => {
  close(
    'weight 2.94, velocity 6, gradient 5.88, lr 0.01, momentum 0.9 → [weights, velocities]',
    () => lists(momentumStep({ weights: [2.94], velocities: [6] }, [5.88], options)),
    [[2.8272], [11.28]],
  );
});

test('without momentum it is plain SGD', () => {
  close(
    'weight 3, velocity 7, gradient 6, lr 0.1, momentum 0 → [weights, velocities]',
    () => lists(momentumStep({ weights: [3], velocities: [7] }, [6], { lr: 0.1, momentum: 0 })),
    [[2.4], [6]],
  );
});

test('each weight has a velocity of its own; it goes on where the gradient is 0', () => {
  close(
    'weights 1 and 2, velocities 10 and −20, gradients 0 and 3, lr 0.1, momentum 0.5 → [weights, velocities]',
    () => lists(momentumStep({ weights: [1, 2], velocities: [10, -20] }, [0, 3], { lr: 0.1, momentum: 0.5 })),
    [
      [0.5, 2.7],
      [5, -7],
    ],
  );
});

test('the state that was given stays as it was', () => {
  const state = { weights: [3], velocities: [1] };
  equal(
    'momentumStep(state, [6], { lr: 0.01, momentum: 0.9 }), then state, as it was before',
    () => {
      momentumStep(state, [6], options);
      return state;
    },
    { weights: [3], velocities: [1] },
  );
});

test('five steps, compared with PyTorch', () => {
  // What test/fixtures/generate.py writes; each case is an optimizer with its options.
  const { cases } = readFixture('optimizers') as {
    cases: {
      optimizer: string;
      options: Partial<Options>;
      initial: FixtureTensor;
      gradients: FixtureTensor[];
      values: FixtureTensor[];
    }[];
  };
  const walk = cases.find(
    ({ optimizer, options }) =>
      optimizer === 'SGD' && options.momentum === 0.9 && Object.keys(options).length === 2,
  );
  const weights = walk?.initial.data ?? [];
  close(
    `five times momentumStep, from [${weights.join(', ')}], lr 0.001, momentum 0.9 → weights`,
    () => {
      let state: State = { weights, velocities: weights.map(() => 0) };
      for (const { data } of walk?.gradients ?? [])
        state = momentumStep(state, data, { lr: 0.001, momentum: 0.9 });
      return state.weights;
    },
    walk?.values.at(-1)?.data,
    1e-6,
  );
});
