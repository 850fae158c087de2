import type { Inside } from '../../training/inside/questions';
import type { Convolution } from '../ConvolutionPicture/arithmetic';
import { placeAt, stepAt, type Grid, type Place, type Sliding } from '../SlidingWindow/window';
import { filterSize, type Layer } from './layers';
import { gridOf, indexOf, sheetOf, type At } from './sheets';
import { windowSize } from './trace';

/** How many inputs of a fully connected layer are told. */
export const STRONGEST = 10;

type Numbers = Pick<Inside, 'outputs' | 'parameters'>;

const outputOf = ({ outputs }: Numbers, layer: number): Float32Array => outputs[layer] ?? new Float32Array();
const parameterOf = ({ parameters }: Numbers, name: string): Float32Array =>
  parameters[name] ?? new Float32Array();

/** The layer that `at` names, and the one before it. */
export function pairAt(layers: readonly Layer[], { layer }: At): { layer: Layer; before: Layer } {
  const own = layers[layer];
  const before = layers[layer - 1];
  if (!own || !before) throw new Error(`there is no layer ${layer} with one before it`);
  return { layer: own, before };
}

export function valueAt(layers: readonly Layer[], inside: Pick<Inside, 'outputs'>, at: At): number {
  const layer = layers[at.layer];
  return (layer && inside.outputs[at.layer]?.[indexOf(sheetOf(layer), at)]) ?? 0;
}

/** The maps before a layer, one grid a channel. */
function gridsBefore(layers: readonly Layer[], inside: Numbers, at: At): Grid[] {
  const sheet = sheetOf(pairAt(layers, at).before);
  return Array.from({ length: sheet.channels }, (_, channel) =>
    gridOf(outputOf(inside, at.layer - 1), sheet, channel),
  );
}

/** The filter that writes a map, the maps that it slides over, and where it lies when it writes this number. */
export function convolutionAt(
  layers: readonly Layer[],
  inside: Numbers,
  at: At,
): { readonly conv: Convolution; readonly place: Place } {
  const { layer } = pairAt(layers, at);
  const sliding = slidingOf(layer, filterSize(layer), 1);
  return {
    conv: {
      sliding,
      input: gridsBefore(layers, inside, at),
      filter: filterOf(layer, inside, at.channel),
      bias: parameterOf(inside, `${layer.name}.bias`)[at.channel] ?? 0,
    },
    place: placeAt(sliding, stepAt(sliding, at.row, at.column)),
  };
}

/** The weights of one filter of a convolution, one grid a channel. */
export function filterOf(layer: Layer, inside: Pick<Inside, 'parameters'>, which: number): Grid[] {
  const size = filterSize(layer);
  const channels = layer.input[2] ?? 1;
  const weights = inside.parameters[`${layer.name}.weight`] ?? new Float32Array();
  return Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: size }, (__, row) => {
      const start = ((which * channels + channel) * size + row) * size;
      return [...weights.subarray(start, start + size)];
    }),
  );
}

/** The map that a pooling looks at, and its window. */
export function windowAt(
  layers: readonly Layer[],
  inside: Numbers,
  at: At,
): { readonly grid: Grid; readonly place: Place } {
  const { layer, before } = pairAt(layers, at);
  const size = windowSize(layer);
  const sliding = slidingOf(layer, size, size);
  return {
    grid: gridOf(outputOf(inside, at.layer - 1), sheetOf(before), at.channel),
    place: placeAt(sliding, stepAt(sliding, at.row, at.column)),
  };
}

function slidingOf({ input }: Layer, kernel: number, stride: number): Sliding {
  const axis = (size: number) => ({ input: size, kernel, stride, padding: 0 });
  return { rows: axis(input[0] ?? 0), columns: axis(input[1] ?? 0) };
}

/** What one input gives to a unit of a fully connected layer. */
export interface Share {
  /** Its place among all numbers of the layer before. */
  readonly index: number;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

export interface UnitSum {
  /** The largest products, their signs left out. */
  readonly strongest: readonly Share[];
  /** Of all other products. */
  readonly rest: number;
  readonly bias: number;
}

export function unitAt(layers: readonly Layer[], inside: Numbers, at: At): UnitSum {
  const { layer } = pairAt(layers, at);
  const unit = indexOf(sheetOf(layer), at);
  const row = weightsOf(layer, inside, unit);
  const shares = Array.from(outputOf(inside, at.layer - 1), (value, index): Share => {
    const weight = row[index] ?? 0;
    return { index, value, weight, product: value * weight };
  }).sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
  return {
    strongest: shares.slice(0, STRONGEST),
    rest: shares.slice(STRONGEST).reduce((sum, { product }) => sum + product, 0),
    bias: parameterOf(inside, `${layer.name}.bias`)[unit] ?? 0,
  };
}

/** The weights of one unit of a fully connected layer. */
export function weightsOf(layer: Layer, inside: Pick<Inside, 'parameters'>, unit: number): Float32Array {
  const count = layer.input[0] ?? 0;
  const weights = inside.parameters[`${layer.name}.weight`] ?? new Float32Array();
  return weights.subarray(unit * count, (unit + 1) * count);
}
