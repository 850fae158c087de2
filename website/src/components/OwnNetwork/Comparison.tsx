import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { LAB } from '../../training/own/design';
import { planOf } from '../../training/own/plan';
import { useNumbers } from '../LineChart';
import { NumberTable } from '../NumberTable';
import { lossText } from '../TrainNow/lossText';
import type { RunShown } from '../TrainNow/state';
import { accuracyOf, verdictOf } from '../TrainNow/verdict';
import { doingOfPair, type Pair } from './pair';
import styles from './styles.module.css';
import { designWords } from './words';

interface ComparisonProps {
  readonly pairs: readonly Pair[];
  /** What can be done with them: above the table, which grows. */
  readonly children: ReactNode;
}

/** What they do, told once, and both in numbers; the pairs before stay below. */
export function Comparison({ pairs, children }: ComparisonProps): ReactNode {
  const { number, percent } = useNumbers();
  const last = pairs.at(-1);
  if (!last) return null;
  const dash = '–';
  const right = (shown: RunShown): string => {
    const accuracy = accuracyOf(shown);
    return accuracy === undefined ? dash : percent(accuracy);
  };
  const told = {
    begins: translate({ id: 'ownNetwork.begins', message: 'Drawing the pictures.' }),
    learns: translate({ id: 'ownNetwork.learns', message: 'They learn, by turns.' }),
    pauses: translate(
      { id: 'ownNetwork.pauses', message: 'Paused at step {step}.' },
      { step: number(last.own.frame?.step ?? 0) },
    ),
    done: translate(
      {
        id: 'ownNetwork.done',
        message: 'Done: yours gets {own} of the test pictures right, the lab’s {lab}.',
      },
      { own: right(last.own), lab: right(last.lab) },
    ),
    failed: failureOf(last),
    left: '',
  }[doingOfPair(last)];
  const row = (name: string, shown: RunShown): string[] => {
    const { frame, points, design } = shown;
    const plan = planOf(design ?? LAB);
    const perStep = 1000 / (frame?.stepsPerSecond ?? NaN);
    const step = frame?.step ?? 0;
    const orDash = (text: string): string => (text.includes('NaN') ? dash : text);
    return [
      name,
      number(plan.parameters),
      number(step),
      verdictOf(shown) === 'notFinite' ? 'NaN' : orDash(lossText(points.at(-1)?.loss ?? NaN, number, 3)),
      right(shown),
      orDash(number(perStep, 2)),
      orDash(number((perStep * step) / 1000, 1)),
    ];
  };
  const heads = [
    translate({ id: 'ownNetwork.table.network', message: 'network' }),
    translate({ id: 'ownNetwork.table.parameters', message: 'parameters' }),
    translate({ id: 'ownNetwork.table.step', message: 'step' }),
    translate({ id: 'ownNetwork.table.loss', message: 'training loss' }),
    translate({ id: 'ownNetwork.table.right', message: 'test pictures right' }),
    translate({ id: 'ownNetwork.table.perStep', message: 'ms a step' }),
    translate({ id: 'ownNetwork.table.seconds', message: 'seconds' }),
  ];
  return (
    <>
      <p role="status" className={styles.told}>
        {told}
      </p>
      {children}
      <div className={styles.sideBySide}>
        <NumberTable
          caption={translate({ id: 'ownNetwork.table', message: 'Side by side' })}
          heads={heads}
          rows={[
            row(translate({ id: 'ownNetwork.table.yours', message: 'yours' }), last.own),
            row(translate({ id: 'ownNetwork.table.labs', message: 'the lab’s' }), last.lab),
            ...pairs
              .slice(0, -1)
              .map(({ own }, i) =>
                row(
                  translate(
                    { id: 'ownNetwork.table.before', message: 'yours before, {number}: {network}' },
                    { number: i + 1, network: designWords(own.design ?? LAB, percent) },
                  ),
                  own,
                ),
              ),
          ]}
        />
      </div>
    </>
  );
}

function failureOf({ lab, own }: Pair): string {
  const problem = own.ended?.problem ?? lab.ended?.problem ?? '';
  if ([own, lab].some((shown) => verdictOf(shown) === 'notFinite'))
    return translate({
      id: 'ownNetwork.notFinite',
      message:
        'One of them could not go on: its loss was no finite number any more. Try a smaller learning rate.',
    });
  return translate(
    { id: 'ownNetwork.failed', message: 'The library stopped one of them: {problem}' },
    { problem },
  );
}
