import type { Net } from '../../../../lessons/03-cnn';
import type { NetworkName } from './questions';

/** The networks of a worker, by name. */
export class Networks {
  readonly #nets = new Map<NetworkName, Net>();

  get(name: NetworkName): Net | undefined {
    return this.#nets.get(name);
  }

  /** The one that is trained now. Who trains it frees it. */
  train(net: Net): void {
    this.#nets.set('trained', net);
  }

  /** One out of a file, in the place of the one before. */
  put(name: Exclude<NetworkName, 'trained'>, net: Net): void {
    for (const parameter of this.get(name)?.parameters() ?? []) parameter.dispose();
    this.#nets.set(name, net);
  }
}
