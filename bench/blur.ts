import type { Image, ImageShape, transforms } from '../src';

/** A transform that takes its time: each pixel becomes the mean of itself and its neighbours, again and again. */
export class Blur implements transforms.SameSize {
  readonly times: number;

  constructor(times: number) {
    this.times = times;
  }

  apply<S extends ImageShape>({ shape, data }: Image<S>): Image<S> {
    let current = Float32Array.from(data);
    for (let i = 0; i < this.times; i++) current = blurred(current, shape);
    return { shape, data: current };
  }

  toPortable() {
    return { module: __filename, name: 'Blur', args: [this.times] };
  }
}

function blurred(data: Float32Array, [height, width, channels]: ImageShape): Float32Array<ArrayBuffer> {
  const result = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let dy = -1; dy <= 1; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            // At the edge, the nearest pixel inside.
            const row = Math.min(height - 1, Math.max(0, y + dy));
            const column = Math.min(width - 1, Math.max(0, x + dx));
            sum += data[(row * width + column) * channels + c] ?? 0;
          }
        }
        result[(y * width + x) * channels + c] = sum / 9;
      }
    }
  }
  return result;
}
