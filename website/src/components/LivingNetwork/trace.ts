import type { Area } from '../SlidingWindow/window';
import { filterSize, type Layer } from './layers';
import { atIndex, indexOf, sheetOf, type At } from './sheets';

/** Parts of a layer's maps: of one, or of all where `channel` is undefined. */
export interface Lit {
  readonly channel: number | undefined;
  readonly areas: readonly Area[];
}

/** Which numbers a unit of a fully connected layer hears most of, as places among all of the layer before. */
export type StrongestAt = (at: At) => readonly number[];

/**
 * What a number was computed from, layer by layer back to the picture: `[i]` for layer i. A fully connected layer hears all
 * numbers before it: of them the strongest are told, and nothing of what lies before these.
 */
export function traceOf(
  layers: readonly Layer[],
  at: At,
  strongestAt: StrongestAt,
): readonly (Lit | undefined)[] {
  const trace = new Array<Lit | undefined>(layers.length).fill(undefined);
  let channel: number | undefined = at.channel;
  let area: Area = { top: at.row, left: at.column, height: 1, width: 1 };
  trace[at.layer] = { channel, areas: [area] };
  for (let i = at.layer; i > 0; i--) {
    const layer = layers[i];
    const before = layers[i - 1];
    if (!layer || !before) break;
    if (layer.kind === 'linear') {
      const unit = { layer: i, channel: 0, row: area.top, column: area.left };
      trace[i - 1] = { channel: 0, areas: strongestAt(unit).map((index) => cell(before, index)) };
      break;
    }
    if (layer.kind === 'flatten') {
      const index = indexOf(sheetOf(layer), { channel: 0, row: area.top, column: area.left });
      const from = unflattened(layer, i - 1, index);
      channel = from.channel;
      area = { top: from.row, left: from.column, height: 1, width: 1 };
    } else {
      area = areaBefore(layer, area);
      if (layer.kind === 'conv2d') channel = undefined;
    }
    trace[i - 1] = { channel, areas: [area] };
  }
  return trace;
}

/** Where a number of `flatten` comes from: it goes through one channel after the other. */
export function unflattened({ input }: Layer, layer: number, index: number): At {
  const [rows = 1, columns = 1] = input;
  const pixel = index % (rows * columns);
  return {
    layer,
    channel: Math.floor(index / (rows * columns)),
    row: Math.floor(pixel / columns),
    column: pixel % columns,
  };
}

/** The part of the maps before a layer that a part of its own maps is computed from. */
export function areaBefore(layer: Layer, { top, left, height, width }: Area): Area {
  if (layer.kind === 'conv2d') {
    const more = filterSize(layer) - 1;
    return { top, left, height: height + more, width: width + more };
  }
  const times = layer.kind === 'maxPool2d' ? windowSize(layer) : 1;
  return { top: top * times, left: left * times, height: height * times, width: width * times };
}

/** The window of a pooling that moves by its own width. */
export function windowSize({ input, output }: Layer): number {
  return Math.floor((input[0] ?? 1) / (output[0] ?? 1));
}

function cell(layer: Layer, index: number): Area {
  const { row, column } = atIndex(sheetOf(layer), 0, index);
  return { top: row, left: column, height: 1, width: 1 };
}
