import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { largestAt } from '../PoolPicture/arithmetic';
import { NumberGrid, part } from '../SlidingWindow';
import { formatGrid } from '../SlidingWindow/format';
import { windowAt } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { mostOf } from './sheets';
import { LAYERS } from './network';
import styles from './styles.module.css';
import { numberText } from './words';

/** A number of a pooling: its window, and the largest number in it. */
export function PoolCloseUp({ inside, at }: CloseUpProps): ReactNode {
  const { grid, place } = windowAt(LAYERS, inside, at);
  const values = part(grid, place);
  const winner = largestAt(grid, place);
  const title = translate({ id: 'livingNetwork.window', message: 'the window' });
  return (
    <>
      <NumberGrid
        values={values}
        title={title}
        label={`${title}: ${formatGrid(values, numberText)}`}
        measured={{ most: mostOf(inside.outputs[at.layer - 1] ?? []), text: numberText }}
        ring={[winner.row - place.top, winner.column - place.left]}
      />
      <p className={styles.words}>
        <Translate
          id="livingNetwork.winner"
          values={{ winner: numberText(winner.value), row: winner.row, column: winner.column }}
        >
          {
            'The largest of the four, {winner}, stays. It stood in row {row}, column {column} of the same map.'
          }
        </Translate>
      </p>
    </>
  );
}
