import { decodeSafetensors, partOfStates, safeOpen } from '../../../../src/browser';
import type { Net } from '../../../../lessons/03-cnn';
import { newNet } from '../asking/openNetwork';
import { freeNetwork } from '../network';

/** The networks in the file that `npm run record:runs -- --only moments` writes: the texts with it say at which steps. */
export function openMoments(
  bytes: Uint8Array,
  file: string,
): { readonly steps: readonly number[]; readonly nets: readonly Net[] } {
  const states = decodeSafetensors(bytes, file);
  const steps = (safeOpen(bytes).metadata().steps ?? '').split(' ').map(Number);
  const nets: Net[] = [];
  try {
    for (const step of steps) {
      const net = newNet();
      nets.push(net);
      net.loadStateDict(partOfStates(states, `step${step}`));
    }
  } catch (error) {
    nets.forEach(freeNetwork);
    throw error;
  }
  return { steps, nets };
}
