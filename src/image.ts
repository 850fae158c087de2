/** Height, width and number of channels. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/**
 * A picture, row by row, each pixel with its channels side by side: shape [H, W, C].
 *
 * Bytes (`Uint8Array`) run from 0 to 255, as files hold them; floats are what transforms make of them.
 * PyTorch's torchvision keeps pictures as [C, H, W]; TensorFlow.js, PNG and the browser's canvas as [H, W, C].
 */
export interface Image<S extends ImageShape = ImageShape> {
  readonly shape: S;
  readonly data: Uint8Array | Float32Array;
}
