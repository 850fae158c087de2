import { FromNode } from '../fromNode';
import type { Image } from '../image';

/** The shape of what `readImage` gives: three colours, whatever the file has. */
export type Rgb = readonly [height: number, width: number, channels: 3];

/** What makes files of pictures, and pictures of files. */
export interface Pictures {
  encodePng(image: Image): Uint8Array;
  /** `what` names the file in errors. */
  decode(bytes: Uint8Array, what: string): Image<Rgb>;
}

export const pictures = new FromNode<Pictures>("a picture's file");
