import { adam, sgd, type Rule } from './optimizers';
import type { OptimizerName, Settings } from './settings';
import { SURFACES, type Position, type Surface } from './surfaces';

export const STEPS = 60;

export interface Stop {
  readonly position: Position;
  readonly loss: number;
}

/** Where the weights are, from the start on, step by step. */
export type Walk = readonly Stop[];

const RULES: Readonly<Record<OptimizerName, (settings: Settings) => Rule>> = {
  sgd: ({ sgdRate }) => sgd({ lr: sgdRate, momentum: 0 }),
  momentum: ({ sgdRate, momentum }) => sgd({ lr: sgdRate, momentum }),
  adam: ({ adamRate }) => adam({ lr: adamRate }),
};

export function walkOf(optimizer: OptimizerName, settings: Settings): Walk {
  return walk(SURFACES[settings.surface], settings.start, RULES[optimizer](settings), STEPS);
}

export function walk(surface: Surface, start: Position, rule: Rule, steps: number): Walk {
  let position = start;
  const stops = [{ position, loss: surface.loss(position) }];
  for (let step = 0; step < steps; step++) {
    position = rule(position, surface.gradient(position));
    stops.push({ position, loss: surface.loss(position) });
  }
  return stops;
}
