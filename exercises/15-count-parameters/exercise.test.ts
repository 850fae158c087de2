import { Net } from '../../lessons/03-cnn';
import { nn, setEngine } from '../../src';
import { checksFor } from '../support/check';
import { countParameters, parametersOf, type Layer } from './exercise';

const filters = checksFor('lessons/closer/03-parameters.ts', 'filters');
const table = checksFor('docs/closer/03-parameters.mdx', 'by-hand');

beforeAll(() => setEngine('cpu'));

/** How many numbers the parameters of a module hold. */
function held(module: nn.Module): number {
  return [...module.parameters()].reduce((sum, parameter) => sum + parameter.data().length, 0);
}

const conv1: Layer = { kind: 'conv', inChannels: 3, outChannels: 6, filter: [5, 5] };
const conv2: Layer = { kind: 'conv', inChannels: 6, outChannels: 16, filter: [5, 5] };
const fc1: Layer = { kind: 'linear', inputs: 400, outputs: 120 };
const fc2: Layer = { kind: 'linear', inputs: 120, outputs: 84 };
const fc3: Layer = { kind: 'linear', inputs: 84, outputs: 10 };
const pool: Layer = { kind: 'pool' };
const relu: Layer = { kind: 'relu' };

test('six filters of 3 * 5 * 5 weights, each with a bias', () => {
  filters.equal('parametersOf a convolution, 3 to 6 channels, filter [5, 5]', () => parametersOf(conv1), 456);
});

test('a filter that is not square', () => {
  const layer: Layer = { kind: 'conv', inChannels: 3, outChannels: 6, filter: [5, 2] };
  const example = 'parametersOf a convolution, 3 to 6 channels, filter [5, 2]';
  filters.equal(example, () => parametersOf(layer), held(new nn.Conv2d(3, 6, [5, 2])));
});

test('a weight for each input and output, and a bias for each output', () => {
  table.equal('parametersOf a linear layer, 84 to 10', () => parametersOf(fc3), 850);
  table.equal(
    'parametersOf a linear layer, 400 to 120',
    () => parametersOf(fc1),
    held(new nn.Linear(400, 120)),
  );
});

test('pooling, ReLU and flatten have nothing to learn', () => {
  table.equal("parametersOf({ kind: 'pool' })", () => parametersOf(pool), 0);
  table.equal("parametersOf({ kind: 'relu' })", () => parametersOf(relu), 0);
  table.equal("parametersOf({ kind: 'flatten' })", () => parametersOf({ kind: 'flatten' }), 0);
});

test('the network of the lesson has as many as the library holds', () => {
  const layers: Layer[] = [
    conv1,
    relu,
    pool,
    conv2,
    relu,
    pool,
    { kind: 'flatten' },
    fc1,
    relu,
    fc2,
    relu,
    fc3,
  ];
  table.equal('countParameters(the layers of the lesson)', () => countParameters(layers), held(new Net()));
});

test('a network without layers has none', () => {
  table.equal('countParameters([])', () => countParameters([]), 0);
});
