import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { axisTo, useNumbers } from '../LineChart';
import { RunChart } from '../TrainNow/RunChart';
import type { Run } from './state';
import styles from './styles.module.css';

/** How the losses went, each run over its own axis: without `zeroGrad` they are a hundred times as large. */
export function Curves({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const { number } = useNumbers();
  const x = {
    ...axisTo(Math.max(1, ...runs.flatMap(({ points }) => points.map((point) => point.x))), 4),
    format: (value: number) => number(value),
  };
  return (
    <div className={styles.curves}>
      {runs.map(({ points, without }) => {
        const first = points[0]?.y;
        const last = points.at(-1)?.y;
        if (first === undefined || last === undefined) return null;
        const largest = Math.max(...points.map(({ y }) => y));
        const digits = largest < 10 ? 1 : 0;
        const title = without
          ? translate({ id: 'runLines.lossWithout', message: 'Loss without zeroGrad, mean of 25 steps' })
          : translate({ id: 'runLines.loss', message: 'Loss, mean of 25 steps' });
        return (
          <RunChart
            key={String(without)}
            title={title}
            label={translate(
              { id: 'runLines.curve', message: '{title}: from {first} to {last} in {steps} steps' },
              {
                title,
                first: number(first, 3),
                last: number(last, 3),
                steps: number(points.at(-1)?.x ?? 0),
              },
            )}
            x={x}
            y={{ ...axisTo(largest, 4), format: (value) => number(value, digits) }}
            lines={[{ run: without ? 2 : 1, points, isLast: true }]}
          />
        );
      })}
    </div>
  );
}
