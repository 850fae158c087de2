import type { Dataset, Portable, Recipe } from '../../src';

type Trouble =
  | 'exit'
  | 'text'
  | 'nothing'
  | 'function'
  | 'rejection'
  | 'memory'
  | 'promise'
  | 'part'
  | 'thenable'
  | 'item'
  | 'none'
  | 'shared';

const shared = new Float32Array(2);

/** A data set whose items from 3 on are trouble. */
export class Troubled implements Dataset<unknown>, Portable {
  readonly length = 6;
  readonly trouble: Trouble;

  constructor(trouble: Trouble, isReadable = true) {
    this.trouble = trouble;
    if (!isReadable) throw new Error('the file of the pictures is gone');
  }

  get(index: number): unknown {
    if (this.trouble === 'shared') return [shared.fill(index), shared];
    if (index < 3) return index;
    return this.#trouble(index);
  }

  #trouble(index: number): unknown {
    switch (this.trouble) {
      case 'exit':
        return process.exit(3);
      case 'text':
        // What a program without types, or a library, may throw.
        throw 'just a text' as unknown;
      case 'nothing':
        throw undefined as unknown;
      case 'function':
        throw Object.assign(new Error('with a function'), { cause: () => index });
      case 'rejection':
        void Promise.reject(new Error('nobody waits for it'));
        // The process learns of it when this function is over.
        return index;
      case 'memory': {
        const all: unknown[] = [];
        for (;;) all.push(Array<number>(1e6).fill(1.5));
      }
      case 'promise':
        return Promise.resolve(index);
      case 'part':
        return [index, [Promise.resolve(index)]];
      case 'thenable':
        return { then: () => undefined };
      case 'item':
        return { draw: () => index };
      default:
        return index;
    }
  }

  toPortable(): Recipe {
    return { module: __filename, name: 'Troubled', args: [this.trouble] };
  }
}

/** One that a worker can't build. */
export class Elsewhere extends Troubled {
  readonly module: string;

  constructor(module: string) {
    super('none');
    this.module = module;
  }

  override toPortable(): Recipe {
    return { module: this.module, name: 'Troubled', args: ['none', false] };
  }
}
