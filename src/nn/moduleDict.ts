import { checkNamedModules } from './checkModules';
import { UsageError } from '../errors';
import { got } from '../got';
import type { Entry } from './members';
import { Module } from './module';

/** torch.nn.ModuleDict(modules): layers by name; what is done with them, the network's `forward` says. */
export class ModuleDict<M extends Readonly<Record<string, Module>>> extends Module {
  readonly #modules: M;

  constructor(modules: M) {
    super();
    checkNamedModules('ModuleDict', modules);
    const odd = Object.keys(modules).find((key) => key === '' || key.includes('.'));
    if (odd !== undefined) {
      throw new UsageError(`ModuleDict expected names with a letter and without a dot, but got '${odd}'`);
    }
    this.#modules = { ...modules };
  }

  /** dict[key] */
  get<K extends keyof M & string>(key: K): M[K] {
    if (typeof key !== 'string' || !Object.hasOwn(this.#modules, key)) {
      throw new UsageError(`this ModuleDict has ${this.keys().join(', ')}, but was asked for ${got(key)}`);
    }
    return this.#modules[key];
  }

  /** dict.keys() */
  keys(): (keyof M & string)[] {
    return Object.keys(this.#modules);
  }

  /** dict.values() */
  values(): M[keyof M][] {
    // Its own values, which are all that it has.
    return Object.values(this.#modules) as M[keyof M][];
  }

  /** dict.items() */
  entries(): [name: keyof M & string, module: M[keyof M]][] {
    return this.keys().map((key) => [key, this.#modules[key]]);
  }

  protected override *properties(): Generator<Entry<unknown>> {
    yield* super.properties();
    yield* Object.entries(this.#modules);
  }
}
