import { useMemo, useState } from 'react';
import { useKeptState } from '@site/src/kept';
import { shaped, wholeTo, type Fits } from '@site/src/kept/guards';
import { LAST, LAYERS } from './network';
import { atIndex, sheetOf, type At } from './sheets';
import { traceOf, type Lit, type StrongestAt } from './trace';

/** In the middle of what the first filter makes. */
const AT_FIRST: At = { layer: 1, channel: 0, row: 14, column: 14 };

const isAt = shaped<At>({
  layer: wholeTo(LAST),
  channel: wholeTo(15),
  row: wholeTo(31),
  column: wholeTo(31),
});
const fits: Fits<At> = (value): value is At => isAt(value) && isInside(value);

function isInside(at: At): boolean {
  const layer = LAYERS[at.layer];
  if (!layer) return false;
  const { rows, columns, channels } = sheetOf(layer);
  return at.row < rows && at.column < columns && at.channel < channels;
}

export interface PlaceShown {
  /** The number that was chosen. */
  readonly at: At;
  /** The one that is looked at: where a pointer is, or else the chosen one. */
  readonly shown: At;
  readonly trace: readonly (Lit | undefined)[];
  readonly choose: (at: At) => void;
  /** Chooses a layer: its largest number. */
  readonly chooseLayer: (layer: number) => At;
  readonly point: (at: At | undefined) => void;
}

/** Which number of the network is looked at, and what it was computed from. */
export function usePlace(outputs: readonly Float32Array[], strongestAt: StrongestAt): PlaceShown {
  const [at, setAt] = useKeptState('living.at', AT_FIRST, fits);
  const [pointed, setPointed] = useState<At>();
  const shown = pointed ?? at;
  const trace = useMemo(() => traceOf(LAYERS, shown, strongestAt), [shown, strongestAt]);
  const choose = (to: At): void => {
    setPointed(undefined);
    setAt(to);
  };
  const chooseLayer = (layer: number): At => {
    const to = strongestIn(layer, outputs);
    choose(to);
    return to;
  };
  const point = (to: At | undefined): void => setPointed((before) => (same(before, to) ? before : to));
  return { at, shown, trace, choose, chooseLayer, point };
}

function same(a: At | undefined, b: At | undefined): boolean {
  return a?.layer === b?.layer && a?.channel === b?.channel && a?.row === b?.row && a?.column === b?.column;
}

/** Where a layer says most. */
function strongestIn(layer: number, outputs: readonly Float32Array[]): At {
  const numbers = outputs[layer] ?? new Float32Array();
  const most = numbers.reduce((best, number, i) => (number > (numbers[best] ?? 0) ? i : best), 0);
  const own = LAYERS[layer];
  return own ? atIndex(sheetOf(own), layer, most) : AT_FIRST;
}
