import inside from '@generated/figures/default/inside.json';
import { bytesOf } from '../LearnedPictures/arithmetic';
import type { Sight } from './sight';

/** The picture that was sent through the recorded network when the site was built; its numbers have the colours' precision. */
export function recordedSight(): Sight {
  return {
    seen: bytesOf(inside.seen),
    outputs: inside.layers.map(({ most, bytes }) =>
      Float32Array.from(new Int8Array(bytesOf(bytes).buffer), (byte) => (byte * most) / 127),
    ),
    probabilities: inside.probabilities,
    classes: inside.classes,
  };
}

export const RECORDED_LABEL = inside.label;
