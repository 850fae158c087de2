import { formatShape } from './shape';
import type { Tensor } from './tensor';

/**
 * Parameters that were forgotten.
 *
 * A layer in a `#private` field is seen by nobody but its own class, so it is neither trained nor saved; PyTorch has no such
 * fields. It shows when a gradient comes: one `backward` then reaches a parameter that an optimizer has, and one that
 * nobody ever asked for, by `parameters()`, `stateDict()` or an optimizer. What is left as it is on purpose was
 * asked for, when it was loaded, say; and where no optimizer has a part, gradients are looked at for their own sake.
 */
const strays = new WeakSet<Tensor>();
const trained = new WeakSet<Tensor>();

/** A new parameter, which nobody has asked for yet. */
export function addStray(parameter: Tensor): void {
  strays.add(parameter);
}

/** Somebody asked for this parameter, or set its numbers. */
export function claim(parameter: Tensor): void {
  strays.delete(parameter);
}

/** An optimizer has it. */
export function claimToTrain(parameter: Tensor): void {
  claim(parameter);
  trained.add(parameter);
}

/** Of what one `backward` reached: warns of strays, of each once. */
export function noticeStrays(leaves: readonly Tensor[]): void {
  const found = leaves.filter((leaf) => strays.has(leaf));
  if (found.length === 0 || !leaves.some((leaf) => trained.has(leaf))) return;
  const shapes = found.map(({ shape }) => formatShape(shape)).join(', ');
  console.warn(
    `backward() reached parameters that no optimizer has and no module has named, of shape ${shapes}: they are not trained. ` +
      "A module can't see a layer in a #private field: use a public one.",
  );
  found.forEach(claim);
}
