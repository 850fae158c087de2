import { Children, isValidElement, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Source } from '../../../plugins/listing/source';
import { ScrollBox } from '../ScrollBox';
import { Caption } from './Caption';
import { Code } from './Code';
import { listingId } from './ids';
import { NoteBox } from './NoteBox';
import { rowOf } from './rows';
import { useActiveNote } from './useActiveNote';
import { useLastNote } from './useLastNote';
import { useRunLines } from '../RunLines/useRunLines';
import { useRoving } from '../useRoving';
import notesStyles from './notes.module.css';
import styles from './styles.module.css';

export interface NoteProps {
  /** The lines of the region that this note explains: `3` or `3-5`. */
  readonly lines: string;
  /** The lines of PyTorch's region that do the same, where there are any. */
  readonly py?: string;
  readonly children: ReactNode;
}

/** Explains some lines of a Listing, which lays it out. */
export function Note({ children }: NoteProps): ReactNode {
  return children;
}

export interface ListingProps {
  readonly file: string;
  readonly region: string;
  /** Supplied by the remark plugin. */
  readonly source?: Source;
  readonly children: ReactNode;
}

const isNote = (child: ReactNode): child is ReactElement<NoteProps> =>
  isValidElement(child) && child.type === Note;

/**
 * A region of a lesson, whole, and a note on each of its lines: beside the code where there is room, else below it, while the
 * code stays in view. That the notes leave no line out is checked by the listing plugin.
 */
export function Listing({ source, children }: ListingProps): ReactNode {
  if (!source) throw new Error('Listing: the remark plugin did not run');
  const notes = useMemo(
    () =>
      Children.toArray(children)
        .filter(isNote)
        .map(({ props }) => ({ row: rowOf(props, source), text: props.children })),
    [children, source],
  );
  const rows = useMemo(() => notes.map(({ row }) => row), [notes]);
  const columns = useRef<HTMLDivElement>(null);
  const { active, called, point, release } = useActiveNote(columns);
  const roving = useRoving('[data-note] > a');
  const run = useRunLines(source.file);
  const shown = run.button === 'pressed' ? run.piece : undefined;
  const id = listingId(source.file, source.region);
  const end = `${id}-end`;
  useLastNote(id, active === undefined ? undefined : rows[active]);

  return (
    <figure
      className={styles.listing}
      id={id}
      data-listing={`${source.file}#${source.region}`}
      data-changed={run.isChanged || undefined}
    >
      <a href={`#${end}`} className={styles.skip} data-unsearched>
        <Translate id="listing.skip">Skip this listing</Translate>
      </a>
      <Caption source={source} id={id} run={run} />
      {run.button === 'notLoaded' && (
        <p role="alert" className={styles.notLoaded}>
          <Translate id="runLines.noPiece">
            That could not be loaded: is there a connection? Then run it again.
          </Translate>
        </p>
      )}
      {shown && <shown.Controls session={shown.session} />}
      <div
        className={notesStyles.columns}
        ref={columns}
        data-two={source.python !== null || undefined}
        onPointerLeave={({ pointerType }) => {
          if (pointerType !== 'touch') release();
        }}
      >
        <Code
          source={source}
          rows={rows}
          piece={run.piece}
          active={active}
          onPoint={point}
          onRelease={release}
        />
        <div
          className={notesStyles.notes}
          role="group"
          aria-label={translate({
            id: 'listing.notes',
            message: 'Notes: the arrow keys go from one to the next',
          })}
          {...roving}
        >
          {notes.map(({ row, text }, index) => (
            <NoteBox
              key={index}
              index={index}
              listing={id}
              row={row}
              hasPython={source.python !== null}
              active={active === index}
              called={called === index}
              onPoint={point}
              onRelease={release}
            >
              {text}
            </NoteBox>
          ))}
        </div>
      </div>
      {source.output.length > 0 && (
        <div className={styles.output}>
          <p className={styles.outputTitle}>
            {run.isChanged
              ? translate({
                  id: 'listing.outputAsWritten',
                  message: 'With the file’s own numbers, these lines print',
                })
              : translate({ id: 'listing.output', message: 'These lines print' })}
          </p>
          <ScrollBox
            as="pre"
            className={styles.outputText}
            label={translate({ id: 'listing.outputLabel', message: 'What these lines print' })}
          >
            {source.output.map(({ text }) => text).join('\n')}
          </ScrollBox>
        </div>
      )}
      {shown && <shown.Results session={shown.session} lines={source.lines.map(({ number }) => number)} />}
      <span id={end} tabIndex={-1} />
    </figure>
  );
}
