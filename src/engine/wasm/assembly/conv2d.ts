import { clearFrame, frameBytes, frameWidth, imageToFrame } from './frame';
import { bytes, pack, padded } from './memory';
import { STORE, setWalk, strip } from './strip';
import {
  batch,
  filterHeight,
  filterRow,
  filterStepIn,
  filterStepOut,
  filterStepX,
  filterStepY,
  filterWidth,
  inChannels,
  inHeight,
  inWidth,
  outChannels,
  outHeight,
  outWidth,
  strideHeight,
  strideWidth,
} from './window';

function packedFilterBytes(): usize {
  return bytes(filterHeight * filterRow() * padded(outChannels));
}

export function conv2dScratchBytes(): usize {
  return bytes(padded(outChannels)) + packedFilterBytes() + frameBytes();
}

/**
 * out[p, co] = the sum over a window at pixel p of x * filter[…, co], + bias[co]: a matrix product, whose rows of A are
 * windows. They are not copied out of the image: a window is `filterHeight` runs of neighbouring numbers.
 */
export function conv2d(x: usize, filter: usize, bias: usize, out: usize, scratch: usize): void {
  const width = padded(outChannels);
  const packed = scratch + bytes(width);
  const frame = packed + packedFilterBytes();
  let start: usize = 0;
  if (bias) {
    start = scratch;
    memory.copy(start, bias, bytes(outChannels));
  }
  let to = packed;
  for (let ky = 0; ky < filterHeight; ky++) {
    for (let kx = 0; kx < filterWidth; kx++) {
      const from = filter + <usize>ky * filterStepY + <usize>kx * filterStepX;
      pack(to, from, inChannels, outChannels, filterStepIn, filterStepOut, width);
      to += bytes(inChannels * width);
    }
  }
  clearFrame(frame);

  const frameRow = bytes(frameWidth() * inChannels);
  const right = bytes(strideWidth * inChannels);
  // From the last window of a row of pixels to the first of the next.
  const nextRow = <usize>strideHeight * frameRow - <usize>(outWidth - 1) * right;
  const bRow = bytes(width);
  setWalk(filterHeight, filterRow(), 4, frameRow, bRow, bRow * <usize>filterRow(), STORE);

  const pixels = outHeight * outWidth;
  for (let n = 0; n < batch; n++) {
    imageToFrame(frame, x);
    let window = frame;
    let column = 0;
    for (let pixel = 0; pixel < pixels; pixel += 4) {
      const rows = min(4, pixels - pixel);
      const a0 = window;
      let a1 = window;
      let a2 = window;
      let a3 = window;
      for (let row = 0; row < rows; row++) {
        if (row == 1) a1 = window;
        else if (row == 2) a2 = window;
        else if (row == 3) a3 = window;
        if (++column < outWidth) window += right;
        else {
          window += nextRow;
          column = 0;
        }
      }
      strip(rows, outChannels, a0, a1, a2, a3, packed, start, out, bytes(outChannels));
      out += bytes(rows * outChannels);
    }
    x += bytes(inHeight * inWidth * inChannels);
  }
}
