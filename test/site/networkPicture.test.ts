import { Net } from '../../lessons/03-cnn';
import { network } from '../../website/plugins/figures/network';
import { drawingOf } from '../../website/src/components/NetworkPicture/drawing';
import {
  filterSize,
  layersOf,
  stagesOf,
  type Layer,
} from '../../website/src/components/NetworkPicture/layers';

let net: Net;
let layers: readonly Layer[];
beforeAll(async () => {
  layers = layersOf(await network());
  net = new Net();
});

const named = (name: string): Layer => layers.find((layer) => layer.name === name)!;

test('the filter size that is read off the counts is that of the layer', () => {
  expect([filterSize(named('conv1'))]).toEqual([net.conv1.kernelSize[0]]);
  expect([filterSize(named('conv2'))]).toEqual([net.conv2.kernelSize[0]]);
});

test('each layer takes what the one before it gives, from the image to the ten logits', () => {
  expect(layers[0]!.output).toEqual([32, 32, 3]);
  layers.slice(1).forEach(({ input }, i) => expect(input).toEqual(layers[i]!.output));
  expect(layers.at(-1)!.output).toEqual([10]);
});

test('a layer takes and gives as many channels or numbers as it was made for', () => {
  for (const conv of ['conv1', 'conv2'] as const) {
    const { inChannels, outChannels } = net[conv];
    expect([named(conv).input[2], named(conv).output[2]]).toEqual([inChannels, outChannels]);
  }
  for (const fc of ['fc1', 'fc2', 'fc3'] as const) {
    const { inFeatures, outFeatures } = net[fc];
    expect([named(fc).input, named(fc).output]).toEqual([[inFeatures], [outFeatures]]);
  }
});

test('stages end with a pooling, and no layer is lost', () => {
  const stages = stagesOf(layers);
  expect(stages.flat()).toEqual(layers);
  expect(stages.map((stage) => stage.at(-1)!.name)).toEqual(['maxPool2d', 'maxPool2d', 'fc3']);
});

test('a drawing has a sheet for each channel, as large as the feature map, inside of its frame', () => {
  const shapes = [
    [32, 32, 3],
    [28, 28, 6],
    [5, 5, 16],
  ];
  const drawings = shapes.map(drawingOf);
  expect(drawings.map(({ rectangles }) => rectangles.length)).toEqual([3, 6, 16]);
  const scale = drawings.map(({ rectangles }, i) => rectangles[0]!.height / shapes[i]![0]!);
  expect(new Set(scale).size).toBe(1);
  for (const { width, height, rectangles } of [...drawings, drawingOf([400])]) {
    for (const rectangle of rectangles) {
      expect(rectangle.x + rectangle.width).toBeLessThan(width);
      expect(rectangle.y + rectangle.height).toBeLessThan(height);
    }
  }
});

test('bars are as high as they have numbers', () => {
  const height = (numbers: number): number => drawingOf([numbers]).rectangles[0]!.height;
  expect(height(400) / height(10)).toBeCloseTo(40);
});

test('an operation that the picture does not know is an error, not a gap', () => {
  const rows = [{ name: 'x', operation: 'dropout', outputShape: [1, 10], parameters: 0 }];
  expect(() => layersOf({ inputShape: [1, 10], rows, parameters: 0 })).toThrow('dropout');
});
