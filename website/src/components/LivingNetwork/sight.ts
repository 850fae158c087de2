import { opaque } from '../opaque';
import { painted } from './colours';
import type { Layer } from './layers';
import { mapOf, mostOf, sheetOf, type Sheet } from './sheets';

/** What the picture is drawn from: what each layer gives for an image, and the answer. */
export interface Sight {
  /** Red, green and blue of the image. */
  readonly seen: Uint8Array;
  /** By the layers; the image as numbers first. */
  readonly outputs: readonly Float32Array[];
  /** Undefined where there is none. */
  readonly probabilities: ArrayLike<number> | undefined;
  readonly classes: readonly string[];
}

/** A layer as it is drawn. */
export interface Drawn {
  readonly layer: Layer;
  readonly sheet: Sheet;
  /** The number that has the full colour. */
  readonly most: number;
  /** A map a channel; of the image a single one, with its own colours. */
  readonly maps: readonly Uint8ClampedArray<ArrayBuffer>[];
}

export function drawnOf(layers: readonly Layer[], { seen, outputs }: Sight): readonly Drawn[] {
  return layers.map((layer, i) => {
    const numbers = outputs[i] ?? new Float32Array();
    const sheet = sheetOf(layer);
    const most = mostOf(numbers);
    if (layer.kind === 'input') return { layer, sheet, most, maps: [opaque(seen)] };
    const maps = Array.from({ length: sheet.channels }, (_, channel) =>
      painted(mapOf(numbers, sheet, channel), most),
    );
    return { layer, sheet, most, maps };
  });
}
