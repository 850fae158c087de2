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
    /** tensor.backward(): see `backward`. Only of a tensor of one number. */
    backward(options?: BackwardOptions): void;

    /** torch.Tensor.add: this + other, broadcast. */
    add<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    add<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    /** torch.Tensor.sub: this - other, broadcast. */
    sub<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    sub<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    /** torch.Tensor.mul: this * other, number by number, broadcast. */
    mul<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    mul<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    /** torch.Tensor.div: this / other, broadcast, never rounded. */
    div<A extends Shape>(this: Tensor<A>, other: Tensor<A> | number): Tensor<A>;
    div<A extends Shape, B extends Shape>(this: Tensor<A>, other: Other<A, B>): Tensor<Broadcast<A, B>>;
    /** torch.Tensor.matmul, this @ other: [..., M, K] @ [..., K, N] → [..., M, N]. */
    matmul<A extends Shape, B extends Shape>(
      this: Tensor<A>,
      other: Tensor<B> & Multipliable<A, B>,
    ): Tensor<MatmulShape<A, B>>;

    /** torch.Tensor.exp: eˣ. */
    exp<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.log: to the base e. */
    log<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.sqrt */
    sqrt<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.relu: see `nn.functional.relu`. */
    relu<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.sigmoid: see `nn.functional.sigmoid`. */
    sigmoid<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.tanh: see `nn.functional.tanh`. */
    tanh<T extends Tensor>(this: T): Tensor<T['shape']>;
    /** torch.Tensor.softmax(1): [N, C] → [N, C], each row with the sum 1. */
    softmax<N extends number, C extends number, A extends Shape>(
      this: Tensor<readonly [N, C]> | Unranked<A>,
    ): Tensor<readonly [N, C]>;

    /** torch.Tensor.sum: of all numbers, or along one axis. */
    sum(): Tensor<readonly []>;
    sum<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I | readonly I[],
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    /** torch.Tensor.mean: of all numbers, or along one axis. */
    mean(): Tensor<readonly []>;
    mean<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I | readonly I[],
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    /** torch.Tensor.max: of all numbers, or along one axis; no places. */
    max(): Tensor<readonly []>;
    max<A extends Shape, const I extends number, K extends boolean = false>(
      this: Tensor<A>,
      axis: I,
      options?: ReductionOptions<K>,
    ): Tensor<ReducedShape<A, I, K>>;
    /** torch.Tensor.argmax: the places of the largest along an axis, 1 if none is given. */
    argMax<A extends Shape, const I extends number = 1>(
      this: Tensor<A>,
      axis?: I,
    ): Tensor<ReducedShape<A, I>>;

    /** torch.Tensor.reshape: the same numbers in another shape, in which one size may be -1. */
    reshape<A extends Shape, const To extends Shape>(this: Tensor<A>, shape: To): Tensor<Reshaped<A, To>>;
    /** torch.Tensor.permute: the axes in another order. */
    permute<A extends Shape, const Order extends Shape>(
      this: Tensor<A>,
      order: Order,
    ): Tensor<Permuted<A, Order>>;
    /** torch.Tensor.transpose: two axes exchanged. */
    transpose<A extends Shape, const I extends number, const J extends number>(
      this: Tensor<A>,
      first: I,
      second: J,
    ): Tensor<Transposed<A, I, J>>;
    /** x[start:end:step], along one axis. */
    slice<A extends Shape>(
      this: Tensor<A>,
      axis: number,
      start: number,
      end?: number,
      step?: number,
    ): ReturnType<typeof operations.slice<A>>;
    /** torch.Tensor.flatten(1): [N, H, W, C] → [N, C * H * W], in PyTorch's order. */
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
