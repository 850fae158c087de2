import { Shapes, transforms } from '../../src';
import { checksFor } from '../support/check';
import { channelMeans } from './exercise';

const { close } = checksFor('lessons/closer/02-statistics.ts', 'sums');

test('a red pixel and a blue one', () => {
  const pixels = Uint8Array.of(255, 0, 0, 0, 0, 255);
  close('channelMeans([255, 0, 0, 0, 0, 255])', () => channelMeans(pixels), [0.5, 0, 0.5]);
});

test('red, green and blue take turns', () => {
  const pixels = Uint8Array.of(51, 102, 153, 51, 102, 153);
  close('channelMeans([51, 102, 153, 51, 102, 153])', () => channelMeans(pixels), [0.2, 0.4, 0.6]);
});

test('many bright pixels have a bright mean', () => {
  const white = new Uint8Array(2 * 32 * 32 * 3).fill(255);
  close('channelMeans(two white images of 32 × 32 pixels)', () => channelMeans(white), [1, 1, 1]);
});

test('Normalize with these means makes the mean 0', () => {
  const { pixels, length } = new Shapes({ train: true, size: 10 });
  const shape = [length * 32, 32, 3] as const;
  const meansAfterwards = (): number[] => {
    const normalize = new transforms.Normalize(channelMeans(pixels), [1, 1, 1]);
    const { data } = normalize.apply(new transforms.ToTensor().apply({ shape, data: pixels }));
    return [0, 1, 2].map((channel) => {
      const numbers = Array.from(data).filter((_, i) => i % 3 === channel);
      return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    });
  };
  close(
    'the means of 10 images after Normalize(channelMeans(pixels), [1, 1, 1])',
    meansAfterwards,
    [0, 0, 0],
  );
});
