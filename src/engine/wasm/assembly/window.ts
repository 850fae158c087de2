/** The shapes of a convolution or a pooling, set before each; what a kernel's file calls `inHeight` and so on. */
export let batch: i32 = 0;
export let inHeight: i32 = 0;
export let inWidth: i32 = 0;
export let inChannels: i32 = 0;
export let outHeight: i32 = 0;
export let outWidth: i32 = 0;
export let outChannels: i32 = 0;
export let filterHeight: i32 = 0;
export let filterWidth: i32 = 0;
export let strideHeight: i32 = 0;
export let strideWidth: i32 = 0;
export let padTop: i32 = 0;
export let padLeft: i32 = 0;

/** How far apart in memory, in bytes, a filter's numbers are along its four axes: PyTorch's order, [out, in, KH, KW]. */
export let filterStepY: usize = 0;
export let filterStepX: usize = 0;
export let filterStepIn: usize = 0;
export let filterStepOut: usize = 0;

export function setWindow(
  batch_: i32,
  inHeight_: i32,
  inWidth_: i32,
  inChannels_: i32,
  outHeight_: i32,
  outWidth_: i32,
  outChannels_: i32,
  filterHeight_: i32,
  filterWidth_: i32,
  strideHeight_: i32,
  strideWidth_: i32,
  padTop_: i32,
  padLeft_: i32,
): void {
  batch = batch_;
  inHeight = inHeight_;
  inWidth = inWidth_;
  inChannels = inChannels_;
  outHeight = outHeight_;
  outWidth = outWidth_;
  outChannels = outChannels_;
  filterHeight = filterHeight_;
  filterWidth = filterWidth_;
  strideHeight = strideHeight_;
  strideWidth = strideWidth_;
  padTop = padTop_;
  padLeft = padLeft_;
  filterStepX = 4;
  filterStepY = filterStepX * <usize>filterWidth;
  filterStepIn = filterStepY * <usize>filterHeight;
  filterStepOut = filterStepIn * <usize>inChannels;
}

/** A filter's row, laid over an image, covers this many numbers that lie next to each other. */
export function filterRow(): i32 {
  return filterWidth * inChannels;
}
