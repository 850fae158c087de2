import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { stepsOfPoint } from '../../training/points';
import { axisTo, useNumbers } from '../LineChart';
import { RunChart } from './RunChart';
import styles from './styles.module.css';
import type { RunShown } from './state';
import { accuracyOf } from './verdict';

/** A guess among ten costs ln 10: a curve begins there. Of losses far above, their size does not matter. */
const LOSS_AXIS = axisTo(3, 3);
const PARTS_AXIS = axisTo(1, 5);

/** How loss and accuracy went, in all runs. */
export function Charts({ runs }: { readonly runs: readonly RunShown[] }): ReactNode {
  const { number, percent } = useNumbers();
  const x = {
    ...axisTo(Math.max(1, ...runs.map(({ begun }) => begun?.steps ?? 0)), 5),
    format: (value: number) => number(value),
  };
  const last = runs.at(-1);
  const loss = last?.points.at(-1)?.loss;
  const accuracy = last && accuracyOf(last);
  // The last point may be that of fewer steps, and a run that failed shows its last ones each.
  const perPoint = Math.max(
    1,
    ...runs.map(({ begun, options }) => stepsOfPoint(begun?.steps ?? 0, options.batchSize)),
  );
  return (
    <div className={styles.charts}>
      <RunChart
        title={
          perPoint === 1
            ? translate({ id: 'trainNow.loss', message: 'Loss while it learns, step by step' })
            : translate(
                {
                  id: 'trainNow.loss.means',
                  message: 'Loss while it learns: each point is the mean of up to {steps} steps',
                },
                { steps: number(perPoint) },
              )
        }
        label={translate(
          { id: 'trainNow.loss.label', message: 'Line chart of the training loss; it is {loss} now.' },
          { loss: loss === undefined ? '–' : number(loss, 2) },
        )}
        x={x}
        y={{ ...LOSS_AXIS, format: (value) => number(value) }}
        lines={runs.map((shown) => ({
          run: shown.run,
          isLast: shown === last,
          points: shown.points.map(({ step, loss }) => ({ x: step, y: loss })),
        }))}
      />
      <RunChart
        title={translate({
          id: 'trainNow.accuracy',
          message: 'Test pictures that it gets right',
        })}
        label={translate(
          {
            id: 'trainNow.accuracy.label',
            message: 'Line chart of the test accuracy; it is {accuracy} now.',
          },
          { accuracy: accuracy === undefined ? '–' : percent(accuracy, 0) },
        )}
        x={x}
        y={{ ...PARTS_AXIS, format: (value) => percent(value, 0) }}
        lines={runs.map((shown) => ({
          run: shown.run,
          isLast: shown === last,
          points: shown.tests.map(({ step, accuracy }) => ({ x: step, y: accuracy })),
        }))}
      />
    </div>
  );
}
