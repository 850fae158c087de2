import type { ReactNode } from 'react';
import { ScrollBox } from '../ScrollBox';
import styles from './styles.module.css';

interface NumberTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** As many cells as heads; the first one names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a chart. Where they are wider than the page, the keyboard scrolls them too. */
export function NumberTable({ caption, heads, rows }: NumberTableProps): ReactNode {
  return (
    <ScrollBox className={styles.scroll} label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
