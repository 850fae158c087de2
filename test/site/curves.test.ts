import cifar10 from '../../docs/runs/cifar10.json';
import overfitting from '../../docs/runs/overfitting.json';
import { axisTo, nearest, pathThrough, percentOf } from '../../website/src/components/LineChart/scale';
import { stopsOf } from '../../website/src/components/LossCurves/stops';
import { lowestTestLoss, placeOf } from '../../website/src/components/OverfittingCurves/curve';

test.each([
  [2.3032, 5, [0, 0.5, 1, 1.5, 2, 2.5]],
  [0.53, 6, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]],
  [25_000, 5, [0, 5000, 10_000, 15_000, 20_000, 25_000]],
  [30, 6, [0, 5, 10, 15, 20, 25, 30]],
  [4.01, 5, [0, 1, 2, 3, 4, 5]],
  [7, 3, [0, 5, 10]],
])('an axis to %d has round numbers at up to %d ticks', (largest, most, ticks) => {
  expect(axisTo(largest, most)).toEqual({ max: ticks.at(-1), ticks });
});

test('the larger a value, the higher its point lies', () => {
  const x = axisTo(10, 2);
  const y = axisTo(4, 4);
  const points = [
    { x: 0, y: 0 },
    { x: 5, y: 4 },
    { x: 10, y: 1 },
  ];
  expect(pathThrough(points, x, y)).toBe('M0 100L50 0L100 75');
});

test.each([
  [-3, 0],
  [249, 0],
  [251, 1],
  [9000, 3],
])('the pointer at %d stops at the nearest place', (at, index) => {
  expect(nearest([0, 500, 1000, 1500], at)).toBe(index);
});

test('a stop knows its epoch, the images shown by then and the latest test', () => {
  const stops = stopsOf(cifar10);
  expect(stops).toHaveLength(51);
  expect(stops[0]).toEqual({ step: 0, epoch: 1, shown: 0, loss: undefined, test: cifar10.tests[0] });
  expect(stops[6]).toMatchObject({ step: 3000, loss: cifar10.losses[5], test: { step: 0 } });
  expect(stops[25]).toMatchObject({ step: 12_500, epoch: 1, shown: 50_000, test: { step: 12_500 } });
  expect(stops[26]).toMatchObject({ step: 13_000, epoch: 2, shown: 52_000, test: { step: 12_500 } });
  expect(stops[50]).toMatchObject({ step: 25_000, epoch: 2, shown: 100_000, test: { step: 25_000 } });
});

test('no epoch of the long run has a lower test loss than the one that is marked', () => {
  const { curve } = overfitting;
  const best = lowestTestLoss(curve);
  expect(best.test.loss).toBe(Math.min(...curve.map(({ test }) => test.loss)));
  expect(curve.map((epoch) => placeOf(epoch, best))).toEqual(
    curve.map(({ epoch }) => ['before', 'best', 'after'][Math.sign(epoch - best.epoch) + 1]),
  );
});

test('of two epochs with the same test loss, the earlier one is where to stop', () => {
  const epoch = (number: number, loss: number) => ({
    epoch: number,
    training: { loss: 1, accuracy: 0 },
    test: { loss, accuracy: 0 },
  });
  expect(lowestTestLoss([epoch(0, 2), epoch(1, 1), epoch(2, 1), epoch(3, 3)]).epoch).toBe(1);
});

test('the long run shows what its page says: training goes on to learn by heart, while the test loss turns up', () => {
  const { curve } = overfitting;
  const best = lowestTestLoss(curve);
  const last = curve.at(-1) ?? best;
  expect(curve.map(({ epoch }) => epoch)).toEqual(
    Array.from({ length: overfitting.epochs + 1 }, (_, i) => i),
  );
  expect(last.training.loss).toBeLessThan(0.2);
  expect(last.training.accuracy).toBeGreaterThan(0.95);
  expect(last.test.loss).toBeGreaterThan(2 * best.test.loss);
});

test('a value below 0 or beyond the end would leave the picture: none of the runs has one', () => {
  const losses = overfitting.curve.flatMap(({ training, test }) => [training.loss, test.loss]);
  const axis = axisTo(Math.max(...losses), 5);
  for (const loss of losses) {
    expect(percentOf(loss, axis)).toBeGreaterThanOrEqual(0);
    expect(percentOf(loss, axis)).toBeLessThanOrEqual(100);
  }
});
