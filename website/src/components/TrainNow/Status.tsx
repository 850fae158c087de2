import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { stepsOfPoint } from '../../training/points';
import { useNumbers } from '../LineChart';
import { lossText } from './lossText';
import { meanLoss } from './meanLoss';
import { doingOf, type RunShown } from './state';
import styles from './styles.module.css';
import { accuracyOf } from './verdict';
import { Words } from './Words';

/** Where the run is, in numbers that change all the time; what changed, which is told once; and what their words mean. */
export function Status({ shown }: { readonly shown: RunShown }): ReactNode {
  const { number, percent } = useNumbers();
  const { begun, frame, options } = shown;
  const doing = doingOf(shown, true);
  const step = frame?.step ?? 0;
  const epochSteps = (begun?.steps ?? options.epochs) / options.epochs;
  const accuracy = accuracyOf(shown);
  const perPoint = stepsOfPoint(begun?.steps ?? 0, options.batchSize);
  const mean = meanLoss(shown);
  const dash = '–';
  const facts = [
    {
      name: translate({ id: 'trainNow.step', message: 'step' }),
      value: translate(
        { id: 'trainNow.step.of', message: '{step} of {steps}' },
        { step: number(step), steps: number(begun?.steps ?? NaN) },
      ),
    },
    {
      name: translate({ id: 'trainNow.epoch', message: 'epoch' }),
      value: number(Math.max(1, Math.ceil(step / epochSteps))),
    },
    {
      name: translate({ id: 'trainNow.lastLoss', message: 'loss of the last batch' }),
      value: frame && !Number.isNaN(frame.loss) ? lossText(frame.loss, number, 3) : dash,
    },
    // One batch jumps about: the mean shows that it learns.
    ...(perPoint === 1
      ? []
      : [
          {
            name: translate(
              { id: 'trainNow.meanLoss', message: 'mean loss of {steps} steps' },
              { steps: number(mean?.steps ?? perPoint) },
            ),
            value: mean ? lossText(mean.loss, number, 3) : dash,
          },
        ]),
    {
      name: translate({ id: 'trainNow.testRight', message: 'test pictures right' }),
      value: accuracy === undefined ? dash : percent(accuracy, 0),
    },
    {
      name: translate({ id: 'trainNow.speed', message: 'steps a second' }),
      value: frame && !Number.isNaN(frame.stepsPerSecond) ? number(frame.stepsPerSecond) : dash,
    },
  ];
  const told = {
    begins: translate({ id: 'trainNow.begins', message: 'Drawing the pictures.' }),
    learns: translate({ id: 'trainNow.learns', message: 'It learns.' }),
    pauses: translate({ id: 'trainNow.pauses', message: 'Paused at step {step}.' }, { step: number(step) }),
    done: translate(
      { id: 'trainNow.done', message: 'Done: {accuracy} of the test pictures are right.' },
      { accuracy: accuracy === undefined ? dash : percent(accuracy, 0) },
    ),
    failed: translate({
      id: 'trainNow.stopped',
      message: 'The run has stopped: it can’t go on. See below the curves.',
    }),
    left: '',
  }[doing];
  return (
    <div>
      <p role="status" className={styles.told}>
        {told}
      </p>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Words />
    </div>
  );
}
