import { beats } from './beats';
import { bytes } from './memory';
import {
  batch,
  filterHeight,
  filterWidth,
  inChannels,
  inHeight,
  inWidth,
  outHeight,
  outWidth,
  padLeft,
  padTop,
  strideHeight,
  strideWidth,
} from './window';

/** The largest number of each window, channel by channel, four channels at a time. What lies outside of the image never wins. */
export function maxPool(x: usize, out: usize): void {
  const pixel = bytes(inChannels);
  const row = <usize>inWidth * pixel;
  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      const top = oy * strideHeight - padTop;
      const first = max(0, top);
      const height = min(inHeight, top + filterHeight) - first;
      for (let ox = 0; ox < outWidth; ox++) {
        const left = ox * strideWidth - padLeft;
        const firstColumn = max(0, left);
        const width = min(inWidth, left + filterWidth) - firstColumn;
        const corner = x + <usize>first * row + <usize>firstColumn * pixel;
        if (inChannels >= 4) {
          const last = bytes(inChannels - 4);
          for (let at: usize = 0; at < last; at += 16)
            fourChannels(corner + at, out + at, row, height, width);
          // The last four channels may overlap those before: their maxima are written once more.
          fourChannels(corner + last, out + last, row, height, width);
        } else {
          for (let at: usize = 0; at < pixel; at += 4) oneChannel(corner + at, out + at, row, height, width);
        }
        out += pixel;
      }
    }
    x += <usize>inHeight * row;
  }
}

function fourChannels(corner: usize, out: usize, row: usize, height: i32, width: i32): void {
  const pixel = bytes(inChannels);
  let best = f32x4.splat(-Infinity);
  for (let ky = 0; ky < height; ky++) {
    let at = corner + <usize>ky * row;
    for (let kx = 0; kx < width; kx++) {
      const value = v128.load(at);
      best = v128.bitselect(value, best, beats(value, best));
      at += pixel;
    }
  }
  v128.store(out, best);
}

function oneChannel(corner: usize, out: usize, row: usize, height: i32, width: i32): void {
  const pixel = bytes(inChannels);
  let best = <f32>-Infinity;
  for (let ky = 0; ky < height; ky++) {
    let at = corner + <usize>ky * row;
    for (let kx = 0; kx < width; kx++) {
      const value = load<f32>(at);
      if (value > best || isNaN(value)) best = value;
      at += pixel;
    }
  }
  store<f32>(out, best);
}
