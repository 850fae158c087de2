import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { CHART, lossLine, TICKS, xOf, yOf } from './chart';
import type { ShownWalk } from './LandscapeMap';
import { short } from './numbers';
import { Path } from './Path';
import styles from './styles.module.css';
import { optimizerText } from './texts';
import { STEPS } from './walk';

interface LossChartProps {
  readonly walks: readonly ShownWalk[];
  readonly step: number;
}

/** The loss of each walk so far. */
export function LossChart({ walks, step }: LossChartProps): ReactNode {
  const losses = walks.map(
    ({ optimizer, walk }) => `${optimizerText(optimizer)} ${short(walk[step]?.loss ?? NaN)}`,
  );
  return (
    <svg
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={translate(
        {
          id: 'landscape.chart',
          message: 'Loss over steps on a logarithmic scale. Loss after step {step}: {losses}.',
        },
        { step, losses: losses.join(', ') },
      )}
      className={styles.chart}
    >
      {TICKS.map(([loss, text]) => (
        <g key={loss}>
          <path d={`M${CHART.left},${yOf(loss)}H${CHART.width - CHART.edge}`} className={styles.axis} />
          <text x={CHART.left - 6} y={yOf(loss)} className={styles.lossTick}>
            {text}
          </text>
        </g>
      ))}
      {[0, 20, 40, STEPS].map((tick) => (
        <text
          key={tick}
          x={xOf(tick)}
          y={CHART.height - 6}
          className={tick === STEPS ? styles.lastTick : styles.stepTick}
        >
          {tick === 0 ? <Translate id="landscape.chart.step">step 0</Translate> : tick}
        </text>
      ))}
      {walks.map(({ optimizer, walk }) => (
        <Path
          key={optimizer}
          optimizer={optimizer}
          corners={lossLine(walk.slice(0, step + 1))}
          markEvery={5}
        />
      ))}
    </svg>
  );
}
