import { clearFrame, frameBytes, frameToImage, frameWidth } from './frame';
import { bytes, pack, padded } from './memory';
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

function packedFilterBytes(): usize {
  return bytes(filterHeight * outChannels * padded(filterRow()));
}

export function conv2dBackpropInputScratchBytes(): usize {
  return packedFilterBytes() + frameBytes();
}

/**
 * Each pixel p of dy adds to dx, in p's window, dy[p, co] * filter[…, co] summed over co. As tiles: a row is a pixel, the columns are
 * neighbouring numbers of a filter's row, and the steps of the walk are output channels. The 4 rows of a tile are pixels
 * below each other, for the windows of neighbours overlap within the row of the filter that is being added.
 */
export function conv2dBackpropInput(dy: usize, filter: usize, dx: usize, scratch: usize): void {
  const packed = scratch;
  const frame = packed + packedFilterBytes();
  const row = filterRow();
  const packedRow = bytes(padded(row));
  // To [ky, co, kx ci].
  let to = packed;
  for (let ky = 0; ky < filterHeight; ky++) {
    for (let co = 0; co < outChannels; co++) {
      const from = filter + <usize>ky * filterStepY + <usize>co * filterStepOut;
      pack(to, from, filterWidth, inChannels, filterStepX, filterStepIn, inChannels);
      memory.fill(to + bytes(row), 0, packedRow - bytes(row));
      to += packedRow;
    }
  }

  const frameRow = bytes(frameWidth() * inChannels);
  const right = bytes(strideWidth * inChannels);
  const below = <usize>strideHeight * frameRow;
  const dyRow = bytes(outWidth * outChannels);
  setWalk(1, outChannels, 4, 0, packedRow, 0, ADD);
  memory.fill(dx, 0, bytes(batch * inHeight * inWidth * inChannels));
  for (let n = 0; n < batch; n++) {
    clearFrame(frame);
    for (let oy = 0; oy < outHeight; oy += 4) {
      const rows = min(4, outHeight - oy);
      for (let ox = 0; ox < outWidth; ox++) {
        const a0 = dy + <usize>oy * dyRow + bytes(ox * outChannels);
        const a1 = rows > 1 ? a0 + dyRow : a0;
        const a2 = rows > 2 ? a1 + dyRow : a0;
        const a3 = rows > 3 ? a2 + dyRow : a0;
        let corner = frame + <usize>oy * below + <usize>ox * right;
        let b = packed;
        for (let ky = 0; ky < filterHeight; ky++) {
          strip(rows, row, a0, a1, a2, a3, b, 0, corner, below);
          corner += frameRow;
          b += <usize>outChannels * packedRow;
        }
      }
    }
    frameToImage(frame, dx);
    dy += <usize>outHeight * dyRow;
    dx += bytes(inHeight * inWidth * inChannels);
  }
}
