import { outputSize } from '../shape';

/** How a window walks over an image: its size, its steps, and how many rows and columns are put around the image first. */
export interface Window {
  readonly kernelSize: readonly [height: number, width: number];
  readonly stride: readonly [vertical: number, horizontal: number];
  readonly padding: readonly [vertical: number, horizontal: number];
}

/** [N, H, W, C] → OH and OW: at how many places the window stands. */
export function placesOf(
  [, height = 0, width = 0]: readonly number[],
  { kernelSize, stride, padding }: Window,
): readonly [height: number, width: number] {
  return [
    outputSize(height, kernelSize[0], stride[0], padding[0]),
    outputSize(width, kernelSize[1], stride[1], padding[1]),
  ];
}
