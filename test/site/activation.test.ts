import { nn, setEngine, sum, tensor } from '../../src';
import {
  ACTIVATION_IDS,
  ACTIVATIONS,
  passage,
  pointsOf,
  tangentAt,
} from '../../website/src/components/ActivationPicture/arithmetic';
import { expectClose } from '../support/close';

/** As many as the slider has, 0 among them. */
const xs = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);

beforeAll(() => setEngine('cpu'));

test.each(ACTIVATION_IDS)('the picture of %s has the values and slopes of the layer', (id) => {
  const x = tensor(xs, [xs.length], { requiresGrad: true });
  const y = nn.functional[id](x);
  expectClose(xs.map(ACTIVATIONS[id].value), y.data());
  sum(y).backward();
  expectClose(xs.map(ACTIVATIONS[id].slope), x.grad!.data());
});

test('the curve of ReLU is drawn with its corner at 0', () => {
  const points = pointsOf(ACTIVATIONS.relu);
  expect(points).toContainEqual({ x: 0, y: 0 });
  expect(points.at(0)).toEqual({ x: -4, y: 0 });
  expect(points.at(-1)).toEqual({ x: 4, y: 4 });
});

test('a tangent is as long as it is to be, and touches the curve in its middle', () => {
  const { x1, y1, x2, y2 } = tangentAt(ACTIVATIONS.relu, 2, Math.SQRT2);
  expectClose([x1, y1, x2, y2], [1.5, 1.5, 2.5, 2.5]);
  const flat = tangentAt(ACTIVATIONS.relu, -2, 1);
  expectClose([flat.x1, flat.y1, flat.x2, flat.y2], [-2.5, 0, -1.5, 0]);
});

test.each([
  ['relu', -1, 'nothing'],
  ['relu', 0, 'nothing'],
  ['relu', 0.1, 'all'],
  ['sigmoid', 0, 'part'],
  ['sigmoid', 4, 'little'],
  ['tanh', 0, 'all'],
  ['tanh', 1, 'part'],
  ['tanh', -3, 'little'],
] as const)('the words on %s at %d say that %s of a gradient gets through', (id, x, expected) => {
  expect(passage(ACTIVATIONS[id].slope(x))).toBe(expected);
});
