/**
 * Names, not order, say what belongs where: two layers of one size could change places unnoticed. All is
 * checked before anything is changed; an error half-way would leave a network that is half old and half new,
 * and nobody could tell. `data()` gives a copy, so a state stays as it is while training goes on. The
 * parameters themselves stay the same objects: an optimizer that holds them goes on with the loaded numbers.
 * (The library also refuses names that the network does not have.)
 */

import type { nn } from '../../src';

/** All parameters of the network: name → shape and numbers, as they are now. */
export function stateOf(net: nn.Module): nn.StateDict {
  // #answer
  const state = new Map<string, nn.ArrayData>();
  for (const [name, parameter] of net.namedParameters()) {
    state.set(name, { shape: parameter.shape, data: Float32Array.from(parameter.data()) });
  }
  return state;
  // #end
}

/** Puts the numbers of a state into the network. Where one is missing or does not fit: an error, and no change. */
export function loadState(net: nn.Module, state: nn.StateDict): void {
  // #answer
  const fitting = [...net.namedParameters()].map(([name, parameter]) => {
    const given = state.get(name);
    if (given === undefined) throw new Error(`${name} is missing`);
    const [expected, shape] = [parameter.shape.join(', '), given.shape.join(', ')];
    if (expected !== shape) throw new Error(`${name} has the shape [${shape}], expected [${expected}]`);
    return { parameter, data: given.data };
  });
  for (const { parameter, data } of fitting) parameter.copy(data);
  // #end
}
