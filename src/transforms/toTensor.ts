import { UsageError } from '../errors';
import { checkImage, type Image, type ImageShape } from '../image';
import type { SameSize } from './transform';

/**
 * torchvision.transforms.ToTensor: bytes 0…255 become floats 0…1.
 *
 * PyTorch's also turns [H, W, C] into [C, H, W]; here images stay [H, W, C], the order that TensorFlow.js works on.
 */
export class ToTensor implements SameSize {
  /** Of CIFAR-10's bytes, `apply` is called once, for a table of all 256 values in each channel. */
  readonly isPointwise = true;
  apply<S extends ImageShape>(image: Image<S>): Image<S> {
    checkImage('ToTensor', image);
    const { shape, data } = image;
    if (!(data instanceof Uint8Array)) {
      throw new UsageError(
        'ToTensor expected an image of bytes (Uint8Array), but got floats: apply it once, and first',
      );
    }
    const floats = new Float32Array(data.length);
    for (let i = 0; i < data.length; i++) floats[i] = (data[i] ?? 0) / 255;
    return { shape, data: floats };
  }
}
