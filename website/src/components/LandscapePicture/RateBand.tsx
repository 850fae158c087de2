import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { RATES, rateAt } from './rates';
import type { Region, Span } from './regions';
import type { OptimizerName } from './settings';
import styles from './styles.module.css';
import { optimizerText } from './texts';

export const REGION_SIGNS: Readonly<Record<Region, string>> = {
  small: '−',
  right: '✓',
  local: '◦',
  large: '+',
};

export interface Band {
  readonly optimizer: OptimizerName;
  readonly spans: readonly Span[];
}

interface RateBandProps extends Band {
  /** Of the slider above. */
  readonly place: number;
}

/** What each learning rate leads to, in words and as a band below the slider. */
export function RateBand({ optimizer, spans, place }: RateBandProps): ReactNode {
  return (
    <div className={styles.bandOf}>
      <div className={styles.bandText}>{bandText(optimizer, spans)}</div>
      <div className={styles.band} aria-hidden="true">
        {spans.map(({ region, from, to }) => (
          <span key={from} className={styles.region} data-region={region} style={{ flexGrow: to - from + 1 }}>
            {to - from > 1 && REGION_SIGNS[region]}
          </span>
        ))}
        <span className={styles.here} style={{ left: `${(100 * (place + 0.5)) / RATES.length}%` }} />
      </div>
    </div>
  );
}

function bandText(optimizer: OptimizerName, spans: readonly Span[]): string {
  const right = spans.filter(({ region }) => region === 'right');
  const name = optimizerText(optimizer);
  if (right.length === 0) {
    return translate(
      { id: 'landscape.band.none', message: '{name}: none reaches the lowest point' },
      { name },
    );
  }
  const ranges = right.map(({ from, to }) =>
    from === to
      ? String(rateAt(from))
      : translate(
          { id: 'landscape.band.range', message: '{from} to {to}' },
          { from: rateAt(from), to: rateAt(to) },
        ),
  );
  return translate(
    { id: 'landscape.band.right', message: '{name}: right from {ranges}' },
    { name, ranges: ranges.join(', ') },
  );
}
