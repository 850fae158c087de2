import { oneOf, rowOf, shaped, within, type Fits } from '../../kept/guards';
import { REACH } from './map';
import { RATES } from './rates';
import { SURFACE_NAMES, type Position, type SurfaceName } from './surfaces';

export type OptimizerName = 'sgd' | 'momentum' | 'adam';
export const OPTIMIZER_NAMES: readonly OptimizerName[] = ['sgd', 'momentum', 'adam'];

/** What the reader chooses, apart from which optimizers are shown. */
export interface Settings {
  readonly surface: SurfaceName;
  readonly start: Position;
  /** The learning rate of SGD, without and with momentum. */
  readonly sgdRate: number;
  readonly adamRate: number;
  readonly momentum: number;
}

/** Settings that were kept are used where the panel could have made them. */
export const isSettings: Fits<Settings> = shaped<Settings>({
  surface: oneOf(SURFACE_NAMES),
  start: rowOf<Position>(within(-REACH[0], REACH[0]), within(-REACH[1], REACH[1])),
  sgdRate: oneOf(RATES),
  adamRate: oneOf(RATES),
  momentum: within(0, 1),
});

export type PresetName = 'small' | 'right' | 'large';
export const PRESET_NAMES: readonly PresetName[] = ['small', 'right', 'large'];

const STARTS: Readonly<Record<SurfaceName, Position>> = {
  valley: [-4, 1],
  twoValleys: [-4, 1],
  // Hardly off the line on which the gradient leads to the saddle and no further.
  saddle: [-4, 0.01],
};

type Rates = readonly [sgd: number, adam: number];

/** Learning rates that are too small, right and too large for all three, with this start and this momentum. */
const PRESET_RATES: Readonly<Record<SurfaceName, Readonly<Record<PresetName, Rates>>>> = {
  valley: { small: [0.0005, 0.005], right: [0.02, 0.5], large: [0.1, 8] },
  twoValleys: { small: [0.0005, 0.005], right: [0.4, 1], large: [0.8, 8] },
  saddle: { small: [0.005, 0.005], right: [0.25, 0.5], large: [2.5, 8] },
};

export function presetOf(surface: SurfaceName, name: PresetName): Settings {
  const [sgdRate, adamRate] = PRESET_RATES[surface][name];
  return { surface, start: STARTS[surface], sgdRate, adamRate, momentum: 0.7 };
}

export function sameSettings(a: Settings, b: Settings): boolean {
  return (
    a.surface === b.surface &&
    a.start[0] === b.start[0] &&
    a.start[1] === b.start[1] &&
    a.sgdRate === b.sgdRate &&
    a.adamRate === b.adamRate &&
    a.momentum === b.momentum
  );
}

/** The same settings with another learning rate for this optimizer. */
export function withRate(settings: Settings, optimizer: OptimizerName, rate: number): Settings {
  return optimizer === 'adam' ? { ...settings, adamRate: rate } : { ...settings, sgdRate: rate };
}
