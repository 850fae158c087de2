import { checkModules } from './checkModules';
import { UsageError } from '../errors';
import { got } from '../got';
import type { Entry } from './members';
import { Module } from './module';
import { listBlock } from './text';

/**
 * torch.nn.ModuleList(modules): a list of layers; what is done with them, the network's `forward` says. An array does the
 * same, but for `append` after the start, and is a shorter way to write it.
 */
export class ModuleList<M extends Module = Module> extends Module {
  readonly #modules: M[];

  constructor(modules: Iterable<M> = []) {
    super();
    this.#modules = [...checkModules('ModuleList', modules)];
  }

  get length(): number {
    return this.#modules.length;
  }

  /** list[index]; a negative index counts from the end. */
  get(index: number): M {
    const module = Number.isInteger(index) ? this.#modules.at(index) : undefined;
    if (module === undefined) {
      throw new UsageError(
        `this ModuleList has ${this.length} modules, but was asked for number ${got(index)}`,
      );
    }
    return module;
  }

  /** list.append(module) */
  append(module: M): this {
    checkModules('ModuleList', [module]);
    this.#modules.push(module);
    return this;
  }

  [Symbol.iterator](): Iterator<M> {
    return this.#modules.values();
  }

  override toString(): string {
    return listBlock(
      this.constructor.name,
      this.#modules.map((module) => module.toString()),
    );
  }

  protected override *properties(): Generator<Entry<unknown>> {
    yield* super.properties();
    for (const [i, module] of this.#modules.entries()) yield [String(i), module];
  }
}
