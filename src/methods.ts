import { backward, type BackwardOptions } from './autograd';
import type { Permuted, ReducedShape, Reshaped, Transposed } from './axisTypes';
import { flatten, relu, sigmoid, softmax, tanh } from './nn/functional';
import * as operations from './operations';
import type { ReductionOptions } from './operations';
import type { Shape } from './shape';
import type { Broadcast, Broadcastable, MatmulShape, Multipliable, Product } from './shapeTypes';
import { Tensor } from './tensor';
import type { Unranked } from './unranked';

/**
 * The methods of a tensor that compute: each is the function of its name, with the tensor as the first argument.
 *
 * They stand outside of the class, so that arrows point one way: operations know tensors, tensors know no operation. `this`
 * is a parameter, so that a tensor of a known shape still is one of an unknown shape, whatever its methods give.
 */
declare module './tensor' {
  // The class has the same parameter, with the same default; here its name is not needed.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface Tensor<S extends Shape = Shape> {
    backward(options?: BackwardOptions): void;

    add<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    add<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    sub<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    sub<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    mul<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    mul<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    div<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    div<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    matmul<A extends Shape, B extends Shape>(
      this: Tensor<A>,
      other: Tensor<B> & Multipliable<A, B>,
    ): Tensor<MatmulShape<A, B>>;

    exp<T extends Tensor>(this: T): Tensor<T['shape']>;
    log<T extends Tensor>(this: T): Tensor<T['shape']>;
    sqrt<T extends Tensor>(this: T): Tensor<T['shape']>;
    relu<T extends Tensor>(this: T): Tensor<T['shape']>;
    sigmoid<T extends Tensor>(this: T): Tensor<T['shape']>;
    tanh<T extends Tensor>(this: T): Tensor<T['shape']>;
    softmax<N extends number, C extends number, A extends Shape>(
      this: Tensor<readonly [N, C]> | Unranked<A>,
    ): Tensor<readonly [N, C]>;

    sum(): Tensor<readonly []>;
    sum<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I | readonly I[],
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    mean(): Tensor<readonly []>;
    mean<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I | readonly I[],
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    max(): Tensor<readonly []>;
    max<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I,
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    argMax<A extends Shape, const I extends number = 1>(
      this: Tensor<A>,
      axis?: I,
    ): Tensor<ReducedShape<A, I>>;

    reshape<A extends Shape, const To extends Shape>(this: Tensor<A>, shape: To): Tensor<Reshaped<A, To>>;
    permute<A extends Shape, const Order extends Shape>(
      this: Tensor<A>,
      order: Order,
    ): Tensor<Permuted<A, Order>>;
    transpose<A extends Shape, const I extends number, const J extends number>(
      this: Tensor<A>,
      first: I,
      second: J,
    ): Tensor<Transposed<A, I, J>>;
    slice<A extends Shape>(
      this: Tensor<A>,
      axis: number,
      start: number,
      end?: number,
      step?: number,
    ): ReturnType<typeof operations.slice<A>>;
    flatten<N extends number, H extends number, W extends number, C extends number, A extends Shape>(
      this: Tensor<readonly [N, H, W, C]> | Unranked<A>,
    ): Tensor<readonly [N, Product<readonly [H, W, C]>]>;
  }
}

type Other<A extends Shape, B extends Shape> = Tensor<B> & Broadcastable<A, B>;

const { add, sub, mul, div, matmul, exp, log, sqrt, sum, mean, max, argMax } = operations;
const { reshape, permute, transpose, slice } = operations;
const methods = {
  ...{ backward, add, sub, mul, div, matmul, exp, log, sqrt, relu, sigmoid, tanh, softmax },
  ...{ sum, mean, max, argMax, reshape, permute, transpose, slice, flatten },
};

for (const [name, compute] of Object.entries(methods)) {
  Object.defineProperty(Tensor.prototype, name, {
    // The types of both are written down above.
    value: function (this: Tensor, ...args: unknown[]): unknown {
      return Reflect.apply(compute, undefined, [this, ...args]);
    },
    writable: true,
    configurable: true,
  });
}
