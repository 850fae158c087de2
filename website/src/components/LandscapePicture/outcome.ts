import { isOnMap } from './map';
import type { LevelPoint, Position, Surface } from './surfaces';
import type { Walk } from './walk';

/** What became of a walk. */
export type Outcome =
  /** It ends off the map, and this is the first step from which it stayed there. */
  | { readonly kind: 'left'; readonly step: number }
  | { readonly kind: 'arrived'; readonly at: LevelPoint['kind'] }
  /** It goes down, but has a long way to go; steadily unless it has been going up and down before. */
  | { readonly kind: 'slow'; readonly steadily: boolean }
  /** It goes from one side to the other at nearly each step. */
  | { readonly kind: 'jumps' }
  /** It goes up and down in turn. */
  | { readonly kind: 'swings' };

/** For so many steps it has to be there to have arrived. */
const STAY = 10;
/** How much of the first loss may be left on arrival. */
const REST = 0.01;
const LEAST_REST = 0.01;
const NEAR = 0.75;
/** The last steps, from which is judged how a walk goes. */
const LATEST = 20;
/** From these shares of climbs on a walk swings, and below it is steady. */
const SWINGING = 0.18;
const STEADY = 0.01;

export function outcomeOf(walk: Walk, surface: Surface): Outcome {
  const step = 1 + walk.findLastIndex(({ position }) => isOnMap(position));
  if (step < walk.length) return { kind: 'left', step };
  const arrival = surface.levelPoints.find((point) => hasArrived(walk, point, surface));
  if (arrival) return { kind: 'arrived', at: arrival.kind };
  const latest = walk.slice(-LATEST - 1);
  if (turns(latest) > LATEST / 2) return { kind: 'jumps' };
  const climb = shareOfClimbs(walk);
  if (climb >= SWINGING || hasRisen(latest)) return { kind: 'swings' };
  return { kind: 'slow', steadily: climb < STEADY };
}

function hasArrived(walk: Walk, { kind, at }: LevelPoint, surface: Surface): boolean {
  const loss = surface.loss(at);
  const rest = Math.max(LEAST_REST, REST * ((walk[0]?.loss ?? NaN) - loss));
  return walk
    .slice(-STAY)
    .every(
      (stop) =>
        Math.abs(stop.loss - loss) <= rest && (kind === 'lowest' || distance(stop.position, at) <= NEAR),
    );
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** How many steps go against the step before them. */
function turns(walk: Walk): number {
  const steps = walk.slice(1).map(({ position: [x, y] }, i): Position => {
    const before = walk[i]?.position ?? [NaN, NaN];
    return [x - before[0], y - before[1]];
  });
  return steps.slice(1).filter(([x, y], i) => {
    const before = steps[i] ?? [NaN, NaN];
    return x * before[0] + y * before[1] < 0;
  }).length;
}

function hasRisen(walk: Walk): boolean {
  return (walk.at(-1)?.loss ?? NaN) > (walk[0]?.loss ?? NaN);
}

/** How much of all its ways up and down are ways up. */
function shareOfClimbs(walk: Walk): number {
  const changes = walk.slice(1).map(({ loss }, i) => loss - (walk[i]?.loss ?? NaN));
  const up = changes.reduce((sum, change) => sum + Math.max(0, change), 0);
  const all = changes.reduce((sum, change) => sum + Math.abs(change), 0);
  return all === 0 ? 0 : up / all;
}
