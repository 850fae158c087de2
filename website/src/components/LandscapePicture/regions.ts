import { outcomeOf, type Outcome } from './outcome';
import { RATES } from './rates';
import { withRate, type OptimizerName, type Settings } from './settings';
import { SURFACES } from './surfaces';
import { walkOf } from './walk';

/** What a learning rate is good for. */
export type Region = 'small' | 'right' | 'local' | 'large';

/** Neighbouring places of the slider with the same region, `from` and `to` included. */
export interface Span {
  readonly region: Region;
  readonly from: number;
  readonly to: number;
}

export function regionOf(outcome: Outcome): Region {
  switch (outcome.kind) {
    case 'slow':
      return 'small';
    case 'left':
    case 'jumps':
    case 'swings':
      return 'large';
    case 'arrived':
      // At a saddle it goes on, though slowly.
      return outcome.at === 'lowest' ? 'right' : outcome.at === 'local' ? 'local' : 'small';
  }
}

/** What each learning rate of the slider leads to, all else being as it is: one walk for each. */
export function spansOf(optimizer: OptimizerName, settings: Settings): Span[] {
  const spans: Span[] = [];
  RATES.forEach((rate, place) => {
    const walk = walkOf(optimizer, withRate(settings, optimizer, rate));
    const region = regionOf(outcomeOf(walk, SURFACES[settings.surface]));
    const last = spans.at(-1);
    if (last?.region === region) spans[spans.length - 1] = { ...last, to: place };
    else spans.push({ region, from: place, to: place });
  });
  return spans;
}
