import { CIFAR10_CLASSES, nn, setEngine, tensor } from '../../src';
import {
  allEqual,
  besideGuess,
  CLASSES,
  FIRST_LOGITS,
  FIRST_RIGHT,
  sureOf,
  workOut,
  wrongClass,
} from '../../website/src/components/SoftmaxPicture/arithmetic';
import { expectClose } from '../support/close';

const extreme = [5, -5, -5, 5, 4.9, -5, -4.9, 0, 0.1, -0.1];
const cases: readonly [string, readonly number[], number][] = [
  ['at first', FIRST_LOGITS, FIRST_RIGHT],
  ['all equal', allEqual(), 9],
  ['sure and right', sureOf(4), 4],
  ['sure and wrong', sureOf(wrongClass(9)), 9],
  ['as far apart as can be', extreme, 1],
];

beforeAll(() => setEngine('cpu'));

test('the classes are those of CIFAR-10', () => {
  expect(CLASSES).toEqual(CIFAR10_CLASSES);
});

test.each(cases)('the picture has the numbers of softmax and CrossEntropyLoss: %s', (_, logits, right) => {
  const worked = workOut(logits, right);
  const given = tensor(logits, [1, 10], { requiresGrad: true });
  expectClose(worked.probabilities, nn.functional.softmax(given).data(), 1e-6);
  const loss = new nn.CrossEntropyLoss().forward(given, tensor(Int32Array.of(right), [1]));
  expectClose([worked.loss], [loss.item()]);
  // The line of numbers below the bars goes by way of these two.
  expectClose([-Math.log(worked.powers[right]! / worked.sum)], [loss.item()]);
  loss.backward();
  expectClose(worked.gradients, given.grad!.data(), 1e-6);
});

test('equal logits have the loss of a guess, and are called one', () => {
  const { loss } = workOut(allEqual(), 2);
  expect(loss.toFixed(3)).toBe('2.303');
  expect(besideGuess(loss)).toBe('equal');
});

test('the buttons do what they say', () => {
  for (const right of CLASSES.keys()) {
    const sureAndRight = workOut(sureOf(right), right);
    expect(sureAndRight.probabilities[right]).toBeGreaterThan(0.99);
    expect(besideGuess(sureAndRight.loss)).toBe('better');
    const sureAndWrong = workOut(sureOf(wrongClass(right)), right);
    expect(Math.max(...sureAndWrong.probabilities)).toBeGreaterThan(0.99);
    expect(besideGuess(sureAndWrong.loss)).toBe('worse');
  }
});
