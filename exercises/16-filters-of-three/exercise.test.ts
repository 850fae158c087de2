import { setEngine, summary, zeros } from '../../src';
import { checksFor } from '../support/check';
import { Net } from './exercise';

const { equal } = checksFor('lessons/closer/03-sizes.ts', 'formula');

beforeAll(() => setEngine('cpu'));

/** The shape of a parameter, by its name. */
function shapeOf(name: string): unknown {
  return new Net().stateDict().get(name)?.shape;
}

test('each image of a batch gets ten scores', () => {
  const run = (): unknown => new Net().forward(zeros([2, 32, 32, 3])).shape;
  equal('the shape of new Net().forward(zeros([2, 32, 32, 3]))', run, [2, 10]);
});

test('the filters are 3 by 3', () => {
  equal('new Net().conv1.weight.shape', () => shapeOf('conv1.weight'), [6, 3, 3, 3]);
  equal('new Net().conv2.weight.shape', () => shapeOf('conv2.weight'), [16, 6, 3, 3]);
});

test('the fully connected layers fit what the layers before them leave', () => {
  equal('new Net().fc1.weight.shape', () => shapeOf('fc1.weight'), [120, 16 * 6 * 6]);
  equal('new Net().fc2.weight.shape', () => shapeOf('fc2.weight'), [84, 120]);
  equal('new Net().fc3.weight.shape', () => shapeOf('fc3.weight'), [10, 84]);
});

test('the image shrinks from 32 to 6', () => {
  const run = (): unknown =>
    summary(new Net(), [1, 32, 32, 3])
      .rows.filter(({ operation }) => operation === 'conv2d' || operation === 'maxPool2d')
      .map(({ outputShape }) => outputShape[1]);
  equal('the heights after conv1, pool, conv2, pool', run, [30, 15, 13, 6]);
});

test('the network has 81,302 parameters', () => {
  equal(
    'summary(new Net(), [1, 32, 32, 3]).parameters',
    () => summary(new Net(), [1, 32, 32, 3]).parameters,
    81302,
  );
});
