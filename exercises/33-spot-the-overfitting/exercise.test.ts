import { Generator, manualSeed, nn, noGrad, optim, setEngine, tensor, tidy, type Tensor } from '../../src';
import { checksFor } from '../support/check';
import { spot, type Curves, type Finding } from './exercise';

const { equal } = checksFor('lessons/closer/06-by-heart.ts', 'overfitting');

function check(curves: Curves, expected: Finding): void {
  const example = `training losses ${curves.train.join(', ')}; test losses ${curves.test.join(', ')}`;
  equal(example, () => spot(curves), expected);
}

test('the test loss rises while the training loss falls on: overfitting', () => {
  check({ train: [2, 1, 0.5], test: [2, 1.5, 1.8] }, { lowest: 2, verdict: 'overfitting' });
});

test('the test loss falls to the end: go on, even with a gap between the two', () => {
  check({ train: [2, 1.2, 0.6], test: [2.1, 1.7, 1.5] }, { lowest: 3, verdict: 'go on' });
  check({ train: [2.3], test: [2.4] }, { lowest: 1, verdict: 'go on' });
});

test('both losses rise: not overfitting, but not learning', () => {
  check({ train: [2.2, 2.9, 4], test: [2.3, 3, 4.2] }, { lowest: 1, verdict: 'not learning' });
  check({ train: [2.3, 2.3, 2.3], test: [2.3, 2.31, 2.3] }, { lowest: 1, verdict: 'not learning' });
});

test('losses jump about: what counts is the lowest point, not the epoch before', () => {
  check(
    { train: [2, 1.5, 1, 0.7, 0.8], test: [2, 1.6, 1.4, 1.7, 1.6] },
    { lowest: 3, verdict: 'overfitting' },
  );
  check({ train: [2, 1, 1.9, 1.4], test: [2, 1.2, 2, 1.5] }, { lowest: 2, verdict: 'not learning' });
});

test('a real training: labels by chance can only be learned by heart', async () => {
  await setEngine('cpu');
  const curves = learnByHeart();
  const rounded = (losses: readonly number[]): string => losses.map((loss) => loss.toFixed(2)).join(', ');
  equal(
    `12 images with labels by chance: training ${rounded(curves.train)}; test ${rounded(curves.test)}; the verdict`,
    () => spot(curves).verdict,
    'overfitting',
  );
});

/** Trains a layer on 12 images of 30 numbers, with labels by chance: there is nothing in them that holds for others. */
function learnByHeart(): Curves {
  manualSeed(0);
  const generator = new Generator(1);
  const net = new nn.Linear(30, 2);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.5, momentum: 0.9 });
  const imagesOf = (count: number): (() => Tensor<readonly []>) => {
    const inputs = Array.from({ length: count * 30 }, () => generator.uniform(-1, 1));
    const labels = Int32Array.from({ length: count }, () => generator.randint(2));
    return () => criterion.forward(net.forward(tensor(inputs, [count, 30])), tensor(labels, [count]));
  };
  const [onTraining, onTest] = [imagesOf(12), imagesOf(100)];
  const train: number[] = [];
  const test: number[] = [];
  for (let epoch = 1; epoch <= 8; epoch++) {
    tidy(() => {
      optimizer.zeroGrad();
      onTraining().backward();
      optimizer.step();
      train.push(noGrad(onTraining).item());
      test.push(noGrad(onTest).item());
    });
  }
  return { train, test };
}
