import type { nn } from '../../src';

/** All parameters of the network: name → shape and numbers, as they are now. */
export function stateOf(net: nn.Module): nn.StateDict {
  throw new Error('Write me');
}

/** Puts the numbers of a state into the network. Where one is missing or does not fit: an error, and no change. */
export function loadState(net: nn.Module, state: nn.StateDict): void {
  throw new Error('Write me');
}
