import type { KernelBackend, Tensor, TensorInfo } from '@tensorflow/tfjs-core';

/** A setting of one of TensorFlow's operations. */
interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: string | boolean | readonly number[];
}

/** The part of tfjs-node's backend that is used here; importing its types would bring all of TensorFlow.js with them. */
export interface NativeBackend extends KernelBackend {
  readonly binding: Readonly<Record<'TF_ATTR_INT' | 'TF_ATTR_STRING' | 'TF_ATTR_BOOL', number>>;
  executeSingleOutput(name: string, attributes: readonly Attribute[], inputs: readonly TensorInfo[]): Tensor;
}

/** Settings by name; TensorFlow finds out the types of the numbers on its own. */
export type Settings = Readonly<Record<string, Attribute['value']>>;

/** How many numbers and lists are kept for the calls to come. */
const MOST_CONSTANTS = 256;

/** TensorFlow's own operations, by the names of https://www.tensorflow.org/api_docs/python/tf/raw_ops. */
export class Native {
  readonly #backend: NativeBackend;
  readonly #constants = new Map<string, TensorInfo>();

  constructor(backend: NativeBackend) {
    this.#backend = backend;
  }

  call(operation: string, inputs: readonly TensorInfo[], settings: Settings = {}): Tensor {
    return this.#backend.executeSingleOutput(operation, this.#attributes(settings), inputs);
  }

  float(value: number): TensorInfo {
    return this.#constant(`float ${value}`, Float32Array.of(value), [], 'float32');
  }

  ints(values: readonly number[]): TensorInfo {
    return this.#constant(`ints ${values.join()}`, Int32Array.from(values), [values.length], 'int32');
  }

  #attributes(settings: Settings): Attribute[] {
    const { TF_ATTR_INT, TF_ATTR_STRING, TF_ATTR_BOOL } = this.#backend.binding;
    return Object.entries(settings).map(([name, value]) => {
      const others = typeof value === 'string' ? TF_ATTR_STRING : TF_ATTR_INT;
      return { name, value, type: typeof value === 'boolean' ? TF_ATTR_BOOL : others };
    });
  }

  /** Kept from call to call, for making one costs as much as a small operation. No tensor that somebody would have to free. */
  #constant(
    key: string,
    values: Float32Array | Int32Array,
    shape: number[],
    dtype: TensorInfo['dtype'],
  ): TensorInfo {
    const kept = this.#constants.get(key);
    if (kept !== undefined) return kept;
    this.#forgetTheOldest();
    const constant = { dataId: this.#backend.write(values, shape, dtype), shape, dtype };
    this.#constants.set(key, constant);
    return constant;
  }

  #forgetTheOldest(): void {
    if (this.#constants.size < MOST_CONSTANTS) return;
    // A map keeps the order in which its entries came.
    for (const [key, { dataId }] of this.#constants) {
      this.#constants.delete(key);
      this.#backend.disposeData(dataId);
      return;
    }
  }
}

/** Frees what was needed on the way to a result, and gives the result. */
export function without<T>(result: T, ...temporary: readonly Tensor[]): T {
  for (const tensor of temporary) tensor.dispose();
  return result;
}
