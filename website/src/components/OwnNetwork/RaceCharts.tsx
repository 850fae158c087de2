import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { axisTo, useNumbers } from '../LineChart';
import { RunChart } from '../TrainNow/RunChart';
import type { SeenRun } from '../TrainNow/state';
import type { Pair } from './pair';
import styles from './styles.module.css';

/** A guess among ten costs ln 10: a curve begins there. */
const LOSS_AXIS = axisTo(3, 3);
const PARTS_AXIS = axisTo(1, 5);

/** How loss and accuracy of both went. */
export function RaceCharts({ pair: { lab, own } }: { readonly pair: Pair<SeenRun> }): ReactNode {
  const { number, percent } = useNumbers();
  const x = { ...axisTo(own.begun.steps, 5), format: (value: number) => number(value) };
  const yours = translate({ id: 'ownNetwork.chart.yours', message: 'yours' });
  const labs = translate({ id: 'ownNetwork.chart.labs', message: 'the lab’s' });
  // How a line looks follows from its number.
  const both = [
    { shown: lab, run: 2, name: labs, isLast: false },
    { shown: own, run: 1, name: yours, isLast: true },
  ];
  return (
    <div className={styles.charts}>
      <RunChart
        title={translate({ id: 'ownNetwork.loss', message: 'Loss while they learn' })}
        label={translate(
          {
            id: 'ownNetwork.loss.label',
            message: 'Line chart of both losses; yours is {own} now, the lab’s {lab}.',
          },
          { own: lastOf(own.points, 'loss', number), lab: lastOf(lab.points, 'loss', number) },
        )}
        x={x}
        y={{ ...LOSS_AXIS, format: (value) => number(value) }}
        lines={both.map(({ shown, ...line }) => ({
          ...line,
          points: shown.points.map(({ step, loss }) => ({ x: step, y: loss })),
        }))}
      />
      <RunChart
        title={translate({ id: 'ownNetwork.accuracy', message: 'Test pictures that they get right' })}
        label={translate(
          {
            id: 'ownNetwork.accuracy.label',
            message: 'Line chart of both accuracies; yours is {own} now, the lab’s {lab}.',
          },
          { own: lastOf(own.tests, 'accuracy', percent), lab: lastOf(lab.tests, 'accuracy', percent) },
        )}
        x={x}
        y={{ ...PARTS_AXIS, format: (value) => percent(value, 0) }}
        lines={both.map(({ shown, ...line }) => ({
          ...line,
          points: shown.tests.map(({ step, accuracy }) => ({ x: step, y: accuracy })),
        }))}
      />
    </div>
  );
}

function lastOf<Name extends string>(
  all: readonly Readonly<Record<Name, number>>[],
  name: Name,
  text: (value: number, digits: number) => string,
): string {
  const last = all.at(-1);
  return last === undefined ? '–' : text(last[name], 2);
}
