import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { logSoftmax, relu, sigmoid, softmax, tanh } from './functional';
import { Module } from './module';

/** torch.nn.ReLU: `functional.relu` as a layer, for lists of layers. The others here are alike. */
export class ReLU extends Module {
  forward<T extends Tensor>(x: T): Tensor<T['shape']> {
    return relu(x);
  }
}

/** torch.nn.Sigmoid */
export class Sigmoid extends Module {
  forward<T extends Tensor>(x: T): Tensor<T['shape']> {
    return sigmoid(x);
  }
}

/** torch.nn.Tanh */
export class Tanh extends Module {
  forward<T extends Tensor>(x: T): Tensor<T['shape']> {
    return tanh(x);
  }
}

/** torch.nn.Softmax(dim=1): [N, C] → [N, C], probabilities. */
export class Softmax extends Module {
  forward<N extends number, C extends number, S extends Shape>(
    x: Tensor<readonly [N, C]> | Unranked<S>,
  ): Tensor<readonly [N, C]> {
    return softmax(x);
  }

  override extraRepr(): string {
    return 'dim=1';
  }
}

/** torch.nn.LogSoftmax(dim=1): [N, C] → [N, C], logarithms of probabilities. */
export class LogSoftmax extends Module {
  forward<N extends number, C extends number, S extends Shape>(
    x: Tensor<readonly [N, C]> | Unranked<S>,
  ): Tensor<readonly [N, C]> {
    return logSoftmax(x);
  }

  override extraRepr(): string {
    return 'dim=1';
  }
}

/** torch.nn.Identity: gives what it gets. */
export class Identity extends Module {
  forward<T extends Tensor>(x: T): Tensor<T['shape']> {
    return x;
  }
}
