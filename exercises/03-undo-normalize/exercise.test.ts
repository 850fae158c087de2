import { toBytes, transforms, unnormalize } from '../../src';
import { checksFor } from '../support/check';
import { toByte } from './exercise';

const { close } = checksFor('lessons/closer/02-pictures.ts', 'sample');

test('−1 is black, 1 is full colour', () => {
  close('toByte(-1, 0.5, 0.5)', () => toByte(-1, 0.5, 0.5), 0, 0);
  close('toByte(1, 0.5, 0.5)', () => toByte(1, 0.5, 0.5), 255, 0);
});

test('between two bytes, the nearest one is taken', () => {
  close('toByte(0, 0.5, 0.5), which is 127.5', () => toByte(0, 0.5, 0.5), 128, 0);
  close('toByte(0.25, 0.5, 0.5), which is 159.375', () => toByte(0.25, 0.5, 0.5), 159, 0);
});

test('another mean and deviation', () => {
  close('toByte(-1, 0.6, 0.2), which is 0.4 of 255', () => toByte(-1, 0.6, 0.2), 102, 0);
});

test('what is too dark or too bright becomes 0 or 255', () => {
  close('toByte(-1.5, 0.5, 0.5)', () => toByte(-1.5, 0.5, 0.5), 0, 0);
  close('toByte(1.5, 0.5, 0.5)', () => toByte(1.5, 0.5, 0.5), 255, 0);
});

test('each byte survives the way there and back, as in the library', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const there = new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.5], [0.5])]);
  const image = there.apply({ shape: [16, 16, 1], data: bytes });
  const back = Array.from(toBytes(unnormalize(image, [0.5], [0.5])).data);
  image.data.forEach((value, i) => {
    close(`toByte(${value}, 0.5, 0.5)`, () => toByte(value, 0.5, 0.5), back[i], 0);
  });
});
