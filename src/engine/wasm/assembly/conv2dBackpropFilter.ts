import { clearFrame, frameBytes, frameWidth, imageToFrame } from './frame';
import { bytes, padded } from './memory';
import { ADD, setWalk, strip } from './strip';
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

function sumsBytes(): usize {
  return bytes(outChannels * filterHeight * padded(filterRow()));
}

export function conv2dBackpropFilterScratchBytes(): usize {
  return sumsBytes() + frameBytes();
}

/**
 * dFilter[ky, kx, ci, co] = the sum over all pixels p of x[p's window at ky, kx, ci] * dy[p, co]. As tiles: a row is an output
 * channel, the columns are neighbouring numbers of a filter's row, and the steps of the walk are pixels.
 */
export function conv2dBackpropFilter(x: usize, dy: usize, dFilter: usize, scratch: usize): void {
  const sums = scratch;
  const frame = sums + sumsBytes();
  memory.fill(sums, 0, sumsBytes());
  clearFrame(frame);

  const row = filterRow();
  const frameRow = bytes(frameWidth() * inChannels);
  const sumsRow = bytes(padded(row));
  const sumsOfChannel = <usize>filterHeight * sumsRow;
  setWalk(
    outHeight,
    outWidth,
    bytes(outChannels),
    bytes(outWidth * outChannels),
    bytes(strideWidth * inChannels),
    <usize>strideHeight * frameRow,
    ADD,
  );
  for (let n = 0; n < batch; n++) {
    imageToFrame(frame, x);
    for (let co = 0; co < outChannels; co += 4) {
      const rows = min(4, outChannels - co);
      const a0 = dy + bytes(co);
      const a1 = rows > 1 ? a0 + 4 : a0;
      const a2 = rows > 2 ? a0 + 8 : a0;
      const a3 = rows > 3 ? a0 + 12 : a0;
      for (let ky = 0; ky < filterHeight; ky++) {
        const b = frame + <usize>ky * frameRow;
        const to = sums + <usize>co * sumsOfChannel + <usize>ky * sumsRow;
        strip(rows, row, a0, a1, a2, a3, b, 0, to, sumsOfChannel);
      }
    }
    x += bytes(inHeight * inWidth * inChannels);
    dy += bytes(outHeight * outWidth * outChannels);
  }

  // The sums lie as [co, ky, kx ci].
  for (let co = 0; co < outChannels; co++) {
    for (let ky = 0; ky < filterHeight; ky++) {
      let from = sums + <usize>co * sumsOfChannel + <usize>ky * sumsRow;
      for (let kx = 0; kx < filterWidth; kx++) {
        let to = dFilter + <usize>co * filterStepOut + <usize>ky * filterStepY + <usize>kx * filterStepX;
        for (let ci = 0; ci < inChannels; ci++) {
          store<f32>(to, load<f32>(from));
          from += 4;
          to += filterStepIn;
        }
      }
    }
  }
}
