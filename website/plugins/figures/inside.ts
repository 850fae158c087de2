import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setEngine, Shapes } from '../../../src';
import { lookInside } from '../../src/training/inside/lookInside';
import { openMoments } from '../../src/training/inside/openMoments';
import type { InsideData } from './data';

const FILE = 'website/static/networks/shapes-moments.safetensors';
/** A held-out picture that the network names rightly. */
const SHOWN = 'ring';

/** What each layer of the recorded network of Shapes makes of a picture, at the end of its training. */
export async function inside(root: string): Promise<InsideData> {
  await setEngine('cpu');
  const { nets } = openMoments(readFileSync(path.join(root, FILE)), FILE);
  const net = nets.at(-1);
  if (net === undefined) throw new Error(`${FILE} holds no network`);
  const images = new Shapes({ train: false, size: 100 });
  const label = images.classes.indexOf(SHOWN);
  const seen = Uint8Array.from(images.image(images.labels.indexOf(label)).data);
  const { outputs, probabilities } = lookInside(net, seen);
  return {
    classes: images.classes,
    label,
    seen: asText(seen),
    layers: outputs.map(asBytes),
    probabilities: [...probabilities],
  };
}

/** A byte a number, from -127 to 127: as many shades as a picture needs. */
function asBytes(numbers: Float32Array): InsideData['layers'][number] {
  const most = numbers.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
  const bytes = Int8Array.from(numbers, (number) => (most === 0 ? 0 : Math.round((127 * number) / most)));
  return { most, bytes: asText(bytes) };
}

const asText = ({ buffer }: Uint8Array | Int8Array): string => Buffer.from(buffer).toString('base64');
