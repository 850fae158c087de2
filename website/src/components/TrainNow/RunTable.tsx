import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { DATA_NAMES } from '../../training/data';
import { useNumbers } from '../LineChart';
import { NumberTable } from '../NumberTable';
import { lossText } from './lossText';
import type { RunShown } from './state';
import { accuracyOf, verdictOf } from './verdict';

/** All runs side by side, and the numbers behind the curves of the last one. */
export function RunTable({ runs }: { readonly runs: readonly RunShown[] }): ReactNode {
  const { number, percent } = useNumbers();
  const last = runs.at(-1);
  const step = translate({ id: 'trainNow.table.step', message: 'step' });
  const tested = translate({ id: 'trainNow.table.test', message: 'test pictures right' });
  const testLoss = translate({ id: 'trainNow.table.testLoss', message: 'test loss' });
  const loss = translate({ id: 'trainNow.table.loss', message: 'training loss' });
  const orDash = (text: string | undefined): string => text ?? '–';
  const lastLoss = (shown: RunShown): string => {
    if (verdictOf(shown) === 'notFinite') return 'NaN';
    const point = shown.points.at(-1);
    return orDash(point && lossText(point.loss, number, 3));
  };
  return (
    <>
      {runs.length > 1 && (
        <NumberTable
          caption={translate({ id: 'trainNow.table.runs', message: 'The runs side by side' })}
          heads={[
            translate({ id: 'trainNow.table.run', message: 'run' }),
            translate({ id: 'trainNow.table.data', message: 'learned from' }),
            translate({ id: 'trainNow.table.lr', message: 'learning rate' }),
            translate({ id: 'trainNow.table.momentum', message: 'momentum' }),
            translate({ id: 'trainNow.table.batch', message: 'batch' }),
            translate({ id: 'trainNow.table.images', message: 'pictures' }),
            translate({ id: 'trainNow.table.epochs', message: 'epochs' }),
            translate({ id: 'trainNow.table.seed', message: 'seed' }),
            step,
            loss,
            tested,
          ]}
          rows={runs.map((shown) => {
            const { run, options, frame } = shown;
            const accuracy = accuracyOf(shown);
            return [
              String(run),
              DATA_NAMES[options.data ?? 'shapes'],
              String(options.lr),
              String(options.momentum),
              String(options.batchSize),
              number(options.images),
              String(options.epochs),
              String(options.seed),
              number(frame?.step ?? 0),
              lastLoss(shown),
              orDash(accuracy === undefined ? undefined : percent(accuracy)),
            ];
          })}
        />
      )}
      <details>
        <summary>
          <Translate id="trainNow.numbers">The curves as a table</Translate>
        </summary>
        <NumberTable
          caption={translate({ id: 'trainNow.table.tests', message: 'Of the last run' })}
          heads={[step, loss, tested, testLoss]}
          rows={(last?.tests ?? []).map((test) => [
            number(test.step),
            orDash(lossAt(last, test.step, number)),
            percent(test.accuracy),
            number(test.loss, 3),
          ])}
        />
      </details>
    </>
  );
}

function lossAt(
  shown: RunShown | undefined,
  step: number,
  number: (value: number, digits: number) => string,
): string | undefined {
  const point = shown?.points.findLast((one) => one.step <= step);
  return point && lossText(point.loss, number, 3);
}
