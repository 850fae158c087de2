import type { DataName } from '../data';
import type { Moment } from '../inside/questions';
import { freeNetwork, type Network } from '../network';
import type { NetworkName } from './questions';

/** The networks of a worker, by name. */
export class Networks {
  readonly #nets = new Map<NetworkName | Moment, Network>();
  #data: DataName = 'shapes';

  get data(): DataName {
    return this.#data;
  }

  get(name: NetworkName | Moment): Network | undefined {
    return this.#nets.get(name);
  }

  /** The one that is trained now, and on what. Who trains it frees it. */
  train(net: Network, data: DataName = 'shapes'): void {
    this.#data = data;
    this.#nets.set('trained', net);
  }

  /** One out of a file, in the place of the one before. */
  put(name: Exclude<NetworkName, 'trained'> | Moment, net: Network): void {
    const before = this.get(name);
    if (before) freeNetwork(before);
    this.#nets.set(name, net);
  }
}
