import { bytes } from './memory';
import {
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
 * A frame is a copy of one image in scratch memory, exactly as large as the filter's windows reach: with zeros where the padding
 * is, and without what no window covers. So the loops over windows need no checks at the image's edges.
 */
export function frameHeight(): i32 {
  return (outHeight - 1) * strideHeight + filterHeight;
}

export function frameWidth(): i32 {
  return (outWidth - 1) * strideWidth + filterWidth;
}

/** The bytes of a frame; tiles may read and write up to 7 numbers behind its end. */
export function frameBytes(): usize {
  return bytes(frameHeight() * frameWidth() * inChannels) + 32;
}

export function clearFrame(frame: usize): void {
  memory.fill(frame, 0, frameBytes());
}

/** Copies the image into a cleared frame. The zeros around it stay, so that the next image can be copied over it. */
export function imageToFrame(frame: usize, image: usize): void {
  copyRows(frame, image, true);
}

/** Copies the frame's part inside of the image back to it. */
export function frameToImage(frame: usize, image: usize): void {
  copyRows(frame, image, false);
}

function copyRows(frame: usize, image: usize, toFrame: bool): void {
  const height = min(inHeight, frameHeight() - padTop);
  const width = min(inWidth, frameWidth() - padLeft);
  if (width <= 0) return;
  const frameRow = bytes(frameWidth() * inChannels);
  const imageRow = bytes(inWidth * inChannels);
  let inFrame = frame + <usize>padTop * frameRow + bytes(padLeft * inChannels);
  for (let y = 0; y < height; y++) {
    if (toFrame) memory.copy(inFrame, image, bytes(width * inChannels));
    else memory.copy(image, inFrame, bytes(width * inChannels));
    inFrame += frameRow;
    image += imageRow;
  }
}
