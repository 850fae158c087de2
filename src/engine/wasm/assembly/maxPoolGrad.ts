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

/**
 * Each number of dy is added to dx at the place of its window's maximum; of equal maxima, at the first one, row by row; of
 * NaNs, at the last, as in PyTorch. Four channels go at a time.
 */
export function maxPoolGrad(x: usize, dy: usize, dx: usize): void {
  if (isTwoByTwo() && inChannels >= 4) {
    twoByTwo(x, dy, dx);
    return;
  }
  const pixel = bytes(inChannels);
  const row = <usize>inWidth * pixel;
  const image = <usize>inHeight * row;
  memory.fill(dx, 0, <usize>batch * image);
  for (let n = 0; n < batch; n++) {
    for (let oy = 0; oy < outHeight; oy++) {
      const top = oy * strideHeight - padTop;
      const first = max(0, top);
      const height = min(inHeight, top + filterHeight) - first;
      for (let ox = 0; ox < outWidth; ox++) {
        const left = ox * strideWidth - padLeft;
        const firstColumn = max(0, left);
        const width = min(inWidth, left + filterWidth) - firstColumn;
        if (height > 0 && width > 0) {
          const corner = <usize>first * row + <usize>firstColumn * pixel;
          oneWindow(x + corner, dy, dx + corner, height, width);
        }
        dy += pixel;
      }
    }
    x += image;
    dx += image;
  }
}

/** Windows of 2 by 2 side by side, which leave nothing out. */
function isTwoByTwo(): bool {
  const squares = filterHeight == 2 && filterWidth == 2 && strideHeight == 2 && strideWidth == 2;
  return squares && inHeight == 2 * outHeight && inWidth == 2 * outWidth && padTop == 0 && padLeft == 0;
}

/** The most usual pooling. Each number of dx belongs to one window, so it is written once, and not added to. */
function twoByTwo(x: usize, dy: usize, dx: usize): void {
  const pixel = bytes(inChannels);
  const row = <usize>inWidth * pixel;
  const last = bytes(inChannels - 4);
  for (let oy = batch * outHeight; oy > 0; oy--) {
    for (let ox = 0; ox < outWidth; ox++) {
      for (let at: usize = 0; at < last; at += 16) fourSquares(x + at, dy + at, dx + at, row, pixel);
      // The last four channels may overlap those before: their gradients are written once more.
      fourSquares(x + last, dy + last, dx + last, row, pixel);
      x += 2 * pixel;
      dx += 2 * pixel;
      dy += pixel;
    }
    x += row;
    dx += row;
  }
}

function fourSquares(x: usize, dy: usize, dx: usize, row: usize, pixel: usize): void {
  const share = v128.load(dy);
  const topLeft = v128.load(x);
  const topRight = v128.load(x + pixel);
  const bottomLeft = v128.load(x + row);
  const bottomRight = v128.load(x + row + pixel);
  const isRightOfTop = beats(topRight, topLeft);
  const isRightOfBottom = beats(bottomRight, bottomLeft);
  const top = v128.bitselect(topRight, topLeft, isRightOfTop);
  const bottom = v128.bitselect(bottomRight, bottomLeft, isRightOfBottom);
  const isBottom = beats(bottom, top);
  const ofTop = v128.andnot(share, isBottom);
  const ofBottom = v128.and(share, isBottom);
  v128.store(dx, v128.andnot(ofTop, isRightOfTop));
  v128.store(dx + pixel, v128.and(ofTop, isRightOfTop));
  v128.store(dx + row, v128.andnot(ofBottom, isRightOfBottom));
  v128.store(dx + row + pixel, v128.and(ofBottom, isRightOfBottom));
}

/** A window's part inside of the image, for all channels. */
function oneWindow(x: usize, dy: usize, dx: usize, height: i32, width: i32): void {
  const row = bytes(inWidth * inChannels);
  let channel = 0;
  for (; channel + 4 <= inChannels; channel += 4) {
    const at = bytes(channel);
    fourChannels(x + at, v128.load(dy + at), dx + at, row, height, width);
  }
  if (channel == inChannels) return;
  if (inChannels > 4) {
    // The last four channels once more; those that had their turn get a gradient of zero.
    const at = bytes(inChannels - 4);
    const done = i32x4.splat(channel - (inChannels - 4));
    const isNew = i32x4.ge_s(i32x4(0, 1, 2, 3), done);
    fourChannels(x + at, v128.and(v128.load(dy + at), isNew), dx + at, row, height, width);
    return;
  }
  for (; channel < inChannels; channel++) {
    const at = bytes(channel);
    oneChannel(x + at, load<f32>(dy + at), dx + at, row, height, width);
  }
}

function fourChannels(x: usize, dy: v128, dx: usize, row: usize, height: i32, width: i32): void {
  const pixel = bytes(inChannels);
  let best = v128.load(x);
  let bestPlace = i32x4.splat(0);
  let place = 0;
  for (let ky = 0; ky < height; ky++) {
    let at = x + <usize>ky * row;
    for (let kx = 0; kx < width; kx++) {
      const value = v128.load(at);
      const better = beats(value, best);
      best = v128.bitselect(value, best, better);
      bestPlace = v128.bitselect(i32x4.splat(place), bestPlace, better);
      place++;
      at += pixel;
    }
  }
  place = 0;
  for (let ky = 0; ky < height; ky++) {
    let at = dx + <usize>ky * row;
    for (let kx = 0; kx < width; kx++) {
      const share = v128.and(dy, i32x4.eq(bestPlace, i32x4.splat(place)));
      v128.store(at, f32x4.add(v128.load(at), share));
      place++;
      at += pixel;
    }
  }
}

function oneChannel(x: usize, dy: f32, dx: usize, row: usize, height: i32, width: i32): void {
  const pixel = bytes(inChannels);
  let best = load<f32>(x);
  let bestAt: usize = 0;
  for (let ky = 0; ky < height; ky++) {
    let at = <usize>ky * row;
    for (let kx = 0; kx < width; kx++) {
      const value = load<f32>(x + at);
      if (value > best || isNaN(value)) {
        best = value;
        bestAt = at;
      }
      at += pixel;
    }
  }
  store<f32>(dx + bestAt, load<f32>(dx + bestAt) + dy);
}
