import { setEngine, summary, zeros } from '../../src';
import { checksFor } from '../support/check';
import { Net } from './exercise';

const { equal } = checksFor('lessons/closer/03-another-size.ts', 'wrong-size');

beforeAll(() => setEngine('cpu'));

/** The shape of a parameter, by its name. */
function shapeOf(name: string): unknown {
  return new Net().stateDict().get(name)?.shape;
}

test('each grey image of a batch gets ten scores', () => {
  const run = (): unknown => new Net().forward(zeros([2, 28, 28, 1])).shape;
  equal('the shape of new Net().forward(zeros([2, 28, 28, 1]))', run, [2, 10]);
});

test('the filters of conv1 have one sheet, those of conv2 six', () => {
  equal('new Net().conv1.weight.shape', () => shapeOf('conv1.weight'), [6, 1, 5, 5]);
  equal('new Net().conv2.weight.shape', () => shapeOf('conv2.weight'), [16, 6, 5, 5]);
});

test('the fully connected layers fit what the layers before them leave', () => {
  equal('new Net().fc1.weight.shape', () => shapeOf('fc1.weight'), [120, 16 * 4 * 4]);
  equal('new Net().fc2.weight.shape', () => shapeOf('fc2.weight'), [84, 120]);
  equal('new Net().fc3.weight.shape', () => shapeOf('fc3.weight'), [10, 84]);
});

test('a ReLU follows each layer with weights but the last', () => {
  // Whether ReLU or the pooling comes first makes no difference to the numbers.
  const run = (): unknown =>
    summary(new Net(), [1, 28, 28, 1])
      .rows.map(({ operation }) => operation)
      .filter((operation) => operation !== 'maxPool2d' && operation !== 'flatten');
  const expected = ['conv2d', 'relu', 'conv2d', 'relu', 'linear', 'relu', 'linear', 'relu', 'linear'];
  equal('the operations of forward, without pooling and flatten', run, expected);
});

test('the network has 44,426 parameters', () => {
  equal(
    'summary(new Net(), [1, 28, 28, 1]).parameters',
    () => summary(new Net(), [1, 28, 28, 1]).parameters,
    44426,
  );
});
