import { numel, outputSize, type Shape } from '../../../../src/shape';
import { MOST, type Design } from './design';

/** A layer of `src/nn`, with what it is made with. */
export type Layer =
  | { readonly kind: 'conv'; readonly from: number; readonly to: number; readonly filter: number }
  | { readonly kind: 'norm'; readonly channels: number }
  | { readonly kind: 'relu' | 'pool' | 'flatten' }
  | { readonly kind: 'dropout'; readonly p: number }
  | { readonly kind: 'linear'; readonly from: number; readonly to: number };

export interface Planned {
  readonly layer: Layer;
  /** `conv1`, `fc2`: what lesson 3 calls it; of layers without a name their kind. */
  readonly name: string;
  /** What it gives for one image: [H, W, C], or [F] from flatten on. */
  readonly shape: Shape;
  readonly parameters: number;
  /** How often it multiplies for one image. */
  readonly products: number;
}

/** Why a network can't be. */
export type Misfit =
  | {
      readonly kind: 'filter' | 'pool';
      readonly name: string;
      readonly window: number;
      readonly size: number;
    }
  | { readonly kind: 'parameters'; readonly parameters: number };

/** A network, layer by layer; where one does not fit, up to that one. */
export interface Plan {
  readonly layers: readonly Planned[];
  readonly misfit: Misfit | undefined;
  readonly parameters: number;
  readonly products: number;
}

/** What goes into each network: rows, columns, colours. */
export const IMAGE: Shape = [32, 32, 3];
const ANSWERS = 10;
/** The side of a pooling's window, which moves by as much. */
export const POOL = 2;

/** The layers that a design stands for, with the sizes and the parameters that follow. */
export function planOf(design: Design): Plan {
  const layers: Planned[] = [];
  const misfit = convolve(design, layers);
  if (misfit === undefined) connect(design, layers);
  const sum = (part: 'parameters' | 'products'): number =>
    layers.reduce((all, layer) => all + layer[part], 0);
  const parameters = sum('parameters');
  const isTooLarge = misfit === undefined && parameters > MOST.parameters;
  return {
    layers,
    misfit: isTooLarge ? { kind: 'parameters', parameters } : misfit,
    parameters,
    products: sum('products'),
  };
}

const FREE = { parameters: 0, products: 0 };
const shapeAfter = (layers: readonly Planned[]): Shape => layers.at(-1)?.shape ?? IMAGE;

function convolve({ convolutions }: Design, layers: Planned[]): Misfit | undefined {
  for (const [i, { filter, channels, norm, pool }] of convolutions.entries()) {
    const [before = 0, , from = 0] = shapeAfter(layers);
    const name = `conv${i + 1}`;
    if (filter > before) return { kind: 'filter', name, window: filter, size: before };
    const size = outputSize(before, filter);
    const shape: Shape = [size, size, channels];
    const weights = filter * filter * from * channels;
    layers.push({
      ...{ layer: { kind: 'conv', from, to: channels, filter }, name, shape },
      ...{ parameters: weights + channels, products: weights * size * size },
    });
    const add = (layer: Layer, parameters = 0): void => {
      layers.push({ layer, name: layer.kind, shape, parameters, products: 0 });
    };
    if (norm) add({ kind: 'norm', channels }, 2 * channels);
    add({ kind: 'relu' });
    if (!pool) continue;
    if (POOL > size) return { kind: 'pool', name, window: POOL, size };
    const half = outputSize(size, POOL, POOL);
    layers.push({ layer: { kind: 'pool' }, name: 'pool', shape: [half, half, channels], ...FREE });
  }
  return undefined;
}

function connect({ hidden, dropout }: Design, layers: Planned[]): void {
  layers.push({ layer: { kind: 'flatten' }, name: 'flatten', shape: [numel(shapeAfter(layers))], ...FREE });
  for (const [i, to] of [...hidden, ANSWERS].entries()) {
    const shape = shapeAfter(layers);
    const from = numel(shape);
    if (dropout > 0) layers.push({ layer: { kind: 'dropout', p: dropout }, name: 'dropout', shape, ...FREE });
    layers.push({
      ...{ layer: { kind: 'linear', from, to }, name: `fc${i + 1}`, shape: [to] },
      ...{ parameters: from * to + to, products: from * to },
    });
    if (i < hidden.length) layers.push({ layer: { kind: 'relu' }, name: 'relu', shape: [to], ...FREE });
  }
}
