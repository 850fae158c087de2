import { readdirSync } from 'node:fs';
import path from 'node:path';
import overfitting from '../../docs/runs/overfitting.json';
import { lowestTestLoss } from '../../website/src/components/OverfittingCurves/curve';
import { chainOf, START } from '../../website/src/components/ShapeChain/sizes';
import { GUESS_LOSS } from '../../website/src/components/SoftmaxPicture/arithmetic';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

const docs = path.join(root, 'docs');
const guesses = readdirSync(docs)
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) =>
    [...readText(path.join(docs, name)).matchAll(/<Guess ask="([^"]*)"([^>]*) truth="([^"]*)" \/>/g)].map(
      ([, ask = '', choices = '', truth = '']) => ({ page: name, ask, choices, truth }),
    ),
  );
const on = (page: string) => guesses.filter((guess) => guess.page === page);

test('three lessons ask for a guess before they say it', () => {
  expect(guesses.map(({ page }) => page)).toEqual([
    '03-cnn.mdx',
    '04-loss-and-optimizer.mdx',
    '05-training.mdx',
  ]);
});

test('the numbers that a reader guesses are those that come out', () => {
  expect(on('03-cnn.mdx').map(({ truth }) => Number(truth))).toEqual([chainOf(START).features]);
  expect(on('04-loss-and-optimizer.mdx').map(({ truth }) => truth)).toEqual([GUESS_LOSS.toFixed(3)]);
});

test('on new images the loss of the long run falls, then rises, while that of training falls from start to end', () => {
  const [guess] = on('05-training.mdx');
  expect(guess?.truth).toBe('it falls, then rises');
  expect(guess?.choices).toContain(`'${guess?.truth}'`);
  const { curve } = overfitting;
  const [first, last] = [curve[0]!, curve.at(-1)!];
  const best = lowestTestLoss(curve);
  expect(best.test.loss).toBeLessThan(first.test.loss - 0.3);
  expect(last.test.loss).toBeGreaterThan(best.test.loss + 0.3);
  expect(last.training.loss).toBe(Math.min(...curve.map(({ training }) => training.loss)));
});
