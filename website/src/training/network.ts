import { nn, UsageError, type Tensor } from '../../../src/browser';
import { Net } from '../../../lessons/03-cnn';
import { LAB, same, type Design } from './own/design';
import { planOf, POOL, type Layer } from './own/plan';

/** What can be trained and asked here: lesson 3's network, or one of a reader's own. */
export type Network = nn.Module & { forward(images: Tensor<readonly [number, 32, 32, 3]>): Tensor };

/** A network of the library's layers. As lesson 3 makes it, it is lesson 3's, names and all. */
export function networkOf(design: Design): Network {
  if (same(design, LAB)) return new Net();
  const { layers, misfit } = planOf(design);
  if (misfit !== undefined) throw new UsageError('expected a network whose layers fit one another');
  return new nn.Sequential<nn.Layer[]>(...layers.map(({ layer }) => moduleOf(layer)));
}

function moduleOf(layer: Layer): nn.Layer {
  switch (layer.kind) {
    case 'conv':
      return new nn.Conv2d(layer.from, layer.to, layer.filter);
    case 'norm':
      return new nn.BatchNorm2d(layer.channels);
    case 'relu':
      return new nn.ReLU();
    case 'pool':
      return new nn.MaxPool2d(POOL);
    case 'flatten':
      return new nn.Flatten();
    case 'dropout':
      return new nn.Dropout(layer.p);
    case 'linear':
      return new nn.Linear(layer.from, layer.to);
  }
}

/** Frees all that it keeps. */
export function freeNetwork(net: nn.Module): void {
  for (const tensor of [...net.parameters(), ...net.buffers()]) tensor.dispose();
}
