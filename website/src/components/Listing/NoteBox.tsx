import { memo, useEffect, useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Address } from '../Address';
import { noteId } from './ids';
import { isPointing } from './pointer';
import { numbersOf, type Row } from './rows';
import type { Pointer } from './useActiveNote';
import styles from './notes.module.css';

interface NoteBoxProps {
  readonly index: number;
  readonly listing: string;
  readonly row: Row;
  /** Whether the program is there in PyTorch, too. */
  readonly hasPython: boolean;
  readonly active: boolean;
  /** Whether its code is pointed at, so that it has to be in the window. */
  readonly called: boolean;
  readonly onPoint: (note: number, by: Pointer) => void;
  readonly onRelease: () => void;
  readonly children: ReactNode;
}

/** A note, with the numbers of its lines, which are its address. */
export const NoteBox = memo(function NoteBox(props: NoteBoxProps): ReactNode {
  const { index, listing, row, hasPython, active, called, onPoint, onRelease, children } = props;
  const id = noteId(listing, row.from);
  const numbers = numbersOf(row.lines);
  const box = useRef<HTMLDivElement>(null);
  // The arrow keys go from note to note, and Tab into the one that is reached: so a listing is a few stops, not all its links.
  useEffect(() => {
    for (const link of box.current?.querySelectorAll<HTMLElement>('a, button') ?? [])
      if (!link.matches('[data-note] > a')) link.tabIndex = active ? 0 : -1;
  }, [active]);
  return (
    <div
      id={id}
      ref={box}
      className={styles.note}
      data-note={index}
      data-active={active || undefined}
      data-called={called || undefined}
      tabIndex={-1}
      onPointerMove={(event) => {
        if (isPointing(event)) onPoint(index, 'note');
      }}
      onFocus={() => onPoint(index, 'note')}
      onBlur={onRelease}
    >
      <Address
        id={id}
        className={styles.numbers}
        tabIndex={index === 0 ? 0 : -1}
        label={translate(
          { id: 'listing.note', message: 'Link to the note about lines {lines}' },
          { lines: numbers },
        )}
      >
        <span className={styles.typescript}>{numbers}</span>
        {row.python.length > 0 && <span className={styles.python}>{numbersOf(row.python)}</span>}
      </Address>
      {hasPython && row.python.length === 0 && (
        <p className={styles.noPython} data-unsearched>
          <Translate id="listing.noPython">PyTorch needs no such line.</Translate>
        </p>
      )}
      {children}
    </div>
  );
});
