import { FromNode } from '../fromNode';
import type { Image } from '../image';

/** What makes files of pictures. */
export interface Pictures {
  encodePng(image: Image): Uint8Array;
}

export const pictures = new FromNode<Pictures>("a picture's file");
