import type { Position } from './surfaces';
import { STEPS, type Walk } from './walk';

/** Powers of ten at the lower and the upper edge; what lies beyond is drawn at the edge. */
const DECADES = [-3, 3] as const;
/** The picture, and where its scales have room. */
export const CHART = { width: 500, height: 190, left: 92, bottom: 30, edge: 10 } as const;

export const TICKS: readonly (readonly [loss: number, text: string])[] = [
  [1e-3, '≤ 0.001'],
  [1e-1, '0.1'],
  [1e1, '10'],
  [1e3, '≥ 1000'],
];

export function xOf(step: number): number {
  return CHART.left + (step / STEPS) * (CHART.width - CHART.left - CHART.edge);
}

export function yOf(loss: number): number {
  const [low, high] = DECADES;
  const share = (Math.log10(loss) - low) / (high - low);
  return CHART.height - CHART.bottom - clamp(share) * (CHART.height - CHART.bottom - CHART.edge);
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** The corners of a walk's line; it ends where the loss is no number any more. */
export function lossLine(walk: Walk): Position[] {
  const end = walk.findIndex(({ loss }) => Number.isNaN(loss));
  return walk.slice(0, end < 0 ? walk.length : end).map(({ loss }, step) => [xOf(step), yOf(loss)]);
}
