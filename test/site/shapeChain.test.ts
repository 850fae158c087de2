import { nn, setEngine, summary, UsageError, zeros } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { chainOf, START, type Setting } from '../../website/src/components/ShapeChain/sizes';

beforeAll(() => setEngine('cpu'));

const settings = [3, 5, 7].flatMap((conv1) =>
  [3, 5, 7].flatMap((conv2) => [8, 16].map((channels): Setting => ({ conv1, conv2, channels }))),
);

/** The shapes that real layers give, and the flattened features. */
function throughLayers({ conv1, conv2, channels }: Setting) {
  const pool = new nn.MaxPool2d(2, 2);
  const images = zeros([1, 32, 32, 3]);
  const first = new nn.Conv2d(3, 6, conv1).forward(images);
  const small = pool.forward(first);
  const second = new nn.Conv2d(6, channels, conv2).forward(small);
  const last = pool.forward(second);
  const shapes = [images, first, small, second, last].map(({ shape }): readonly number[] => shape);
  return { shapes, features: nn.functional.flatten(last) };
}

test.each(settings)(
  'conv1 $conv1, conv2 $conv2 with $channels channels: the sizes of real layers',
  (setting) => {
    const { blocks, features } = chainOf(setting);
    const real = throughLayers(setting);
    expect(blocks.map(({ size, channels }) => [1, size, size, channels])).toEqual(real.shapes);
    expect([1, features]).toEqual(real.features.shape);
  },
);

test.each(settings)(
  'conv1 $conv1, conv2 $conv2 with $channels channels: fc1 takes just that number',
  (setting) => {
    const { features } = chainOf(setting);
    const real = throughLayers(setting).features;
    expect(new nn.Linear(features, 120).forward(real).shape).toEqual([1, 120]);
    expect(() => new nn.Linear(features + 1, 120).forward(real)).toThrow(UsageError);
  },
);

test('a row and a column are cut off where the pooling could do without them', () => {
  const pool = new nn.MaxPool2d(2, 2);
  for (const { blocks } of settings.map(chainOf)) {
    blocks.forEach(({ layer, cut, size }, i) => {
      if (layer !== 'pool') return;
      const before = blocks[i - 1]!.size;
      const smaller = pool.forward(zeros([1, before - 1, before - 1, 1])).shape[1];
      expect(smaller === size).toBe(cut);
    });
  }
});

test("it starts with the lesson's network", () => {
  const { blocks, features } = chainOf(START);
  const { inputShape, rows } = summary(new Net(), [1, 32, 32, 3]);
  const withoutRelu = rows
    .filter(({ operation }) => operation !== 'relu')
    .map(({ outputShape }) => outputShape);
  const shapes = blocks.map(({ size, channels }) => [1, size, size, channels]);
  expect([...shapes, [1, features]]).toEqual([inputShape, ...withoutRelu.slice(0, 5)]);
});
