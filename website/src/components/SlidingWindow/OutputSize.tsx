import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { formatNumber } from './format';
import styles from './styles.module.css';
import { sizeOn, type Axis, type Sliding } from './window';

interface OutputSizeProps {
  readonly sliding: Sliding;
  /** The formula with words in it. */
  readonly general: string;
  /** The formula of one axis with its numbers, up to the quotient. */
  readonly formulaOf: (axis: Axis) => string;
}

/** The size of the output by the formula, one line for both axes where they are alike. */
export function OutputSize({ sliding: { rows, columns }, general, formulaOf }: OutputSizeProps): ReactNode {
  const alike = rows.input === columns.input && rows.kernel === columns.kernel;
  return (
    <div className={styles.size}>
      <p className={styles.note}>
        {translate(
          {
            id: 'slidingWindow.size',
            message: 'The size of the output is {formula}, where floor rounds down.',
          },
          { formula: general },
        )}
      </p>
      <dl>
        <dt>
          {alike
            ? translate({ id: 'slidingWindow.both', message: 'Rows and columns of the output' })
            : translate({ id: 'slidingWindow.rows', message: 'Rows of the output' })}
        </dt>
        <Result axis={rows} formula={formulaOf(rows)} />
        {!alike && (
          <>
            <dt>{translate({ id: 'slidingWindow.columns', message: 'Columns of the output' })}</dt>
            <Result axis={columns} formula={formulaOf(columns)} />
          </>
        )}
      </dl>
    </div>
  );
}

function Result({ axis, formula }: { readonly axis: Axis; readonly formula: string }): ReactNode {
  const quotient = (axis.input - axis.kernel + 2 * axis.padding) / axis.stride;
  return (
    <dd>
      {formula} = floor({formatNumber(quotient)}) + 1 = <strong>{sizeOn(axis)}</strong>
    </dd>
  );
}
