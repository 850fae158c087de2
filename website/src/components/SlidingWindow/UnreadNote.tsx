import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import { usesOf, type Sliding } from './window';

/** Why some rows and columns are crossed out. */
export function UnreadNote({ sliding }: { readonly sliding: Sliding }): ReactNode {
  const rows = usesOf(sliding.rows);
  const columns = usesOf(sliding.columns);
  return (
    <>
      {(rows.includes('skipped') || columns.includes('skipped')) && (
        <p className={styles.note}>
          {translate({
            id: 'slidingWindow.skipped',
            message:
              'The stride is longer than the window. What lies between two places (crossed out) is skipped.',
          })}
        </p>
      )}
      <LeftOver rows={rows.includes('leftOver')} columns={columns.includes('leftOver')} />
    </>
  );
}

function LeftOver({ rows, columns }: { readonly rows: boolean; readonly columns: boolean }): ReactNode {
  if (!rows && !columns) return null;
  return <p className={styles.note}>{leftOverText(rows, columns)}</p>;
}

function leftOverText(rows: boolean, columns: boolean): string {
  if (rows && columns) {
    return translate({
      id: 'slidingWindow.leftOver.both',
      message:
        'The division does not come out even and is rounded down: the row and the column left over at the end (crossed out) are never read.',
    });
  }
  return rows
    ? translate({
        id: 'slidingWindow.leftOver.row',
        message:
          'For the rows the division does not come out even and is rounded down: the row left over at the end (crossed out) is never read.',
      })
    : translate({
        id: 'slidingWindow.leftOver.column',
        message:
          'For the columns the division does not come out even and is rounded down: the column left over at the end (crossed out) is never read.',
      });
}
