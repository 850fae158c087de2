import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import {
  formatGrid,
  formatNumber,
  NumberGrid,
  placeAt,
  type Grid,
  type Place,
  type Sliding,
} from '../SlidingWindow';
import { inputGradientUpTo, largestAt } from './arithmetic';
import styles from './styles.module.css';

interface BackwardProps {
  readonly input: Grid;
  readonly sliding: Sliding;
  /** The gradient of the output. */
  readonly gradient: Grid;
  readonly step: number;
}

/** The way back: each number of the output's gradient goes to where the largest number stood. */
export function Backward({ input, sliding, gradient, step }: BackwardProps): ReactNode {
  const place = placeAt(sliding, step);
  const largest = largestAt(input, place);
  const result = inputGradientUpTo(input, sliding, gradient, step);
  return (
    <>
      <div className={styles.scene}>
        <NumberGrid
          values={result}
          title={translate({ id: 'pool.backward.input', message: 'gradient of the input' })}
          label={translate(
            { id: 'pool.backward.input.label', message: 'Gradient of the input, so far: {numbers}.' },
            { numbers: formatGrid(result) },
          )}
          frame={place}
          ring={[largest.row, largest.column]}
        />
        <span aria-hidden="true">←</span>
        <NumberGrid
          values={gradient}
          title={translate({ id: 'pool.backward.output', message: 'gradient of the output' })}
          label={translate(
            { id: 'pool.backward.output.label', message: 'Gradient of the output: {numbers}.' },
            { numbers: formatGrid(gradient) },
          )}
          frame={{ top: place.row, left: place.column, height: 1, width: 1 }}
        />
      </div>
    </>
  );
}

export function backwardInWords(gradient: Grid, at: Place, largest: { row: number; column: number }): string {
  return translate(
    {
      id: 'pool.backward.words',
      message:
        'The backward pass: the output’s gradient here, {gradient}, is added where the largest number stood, in row {row}, column {column}. The other numbers under the window were dropped here, so they get nothing from here.',
    },
    {
      gradient: formatNumber(gradient[at.row]?.[at.column] ?? 0),
      row: largest.row,
      column: largest.column,
    },
  );
}
