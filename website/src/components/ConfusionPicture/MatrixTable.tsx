import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import clsx from 'clsx';
import { ScrollBox } from '../ScrollBox';
import { countAt, isMistake, move, shadeOf, type Cell, type Counts } from './matrix';
import styles from './styles.module.css';

interface MatrixTableProps {
  readonly caption: ReactNode;
  readonly corner: string;
  readonly classes: readonly string[];
  readonly counts: Counts;
  readonly selected: Cell;
  readonly onSelect: (cell: Cell) => void;
  readonly words: (cell: Cell) => string;
}

/** A table, each of whose cells can be selected. Tab leads to the selected one, the arrow keys from there to the others. */
export function MatrixTable(props: MatrixTableProps): ReactNode {
  const { caption, corner, classes, counts, selected, onSelect, words } = props;
  const body = useRef<HTMLTableSectionElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = move(selected, event.key, classes.length);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onSelect(cell);
    body.current?.rows[cell.right]?.querySelectorAll('button')[cell.chosen]?.focus();
  };

  return (
    <ScrollBox className={styles.scroll} label={corner}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="lab-heard">{corner}</span>
            </th>
            {classes.map((name) => (
              <th key={name} scope="col">
                <span className={styles.column}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {classes.map((name, right) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {classes.map((_, chosen) => {
                const cell = { right, chosen };
                const here = right === selected.right && chosen === selected.chosen;
                const shade: CSSProperties & Record<'--shade', number> = { '--shade': shadeOf(counts, cell) };
                return (
                  <td key={chosen}>
                    <button
                      type="button"
                      className={clsx(styles.cell, isMistake(cell) ? styles.mistake : styles.hit)}
                      style={shade}
                      tabIndex={here ? 0 : -1}
                      aria-pressed={here}
                      aria-label={words(cell)}
                      onClick={() => onSelect(cell)}
                    >
                      {countAt(counts, cell)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
