import { Children, isValidElement, useRef, useState, type ReactElement, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { noteOf, type Span } from '../../../plugins/listing/note';
import type { Source, SourceLine } from '../../../plugins/listing/source';
import { CopyButton } from '../CodeBox/CopyButton';
import { LanguageSwitch } from './LanguageSwitch';
import { Lines } from './Lines';
import { useNoteInView } from './useNoteInView';
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
const cut = (lines: readonly SourceLine[], { from, to }: Span): readonly SourceLine[] =>
  lines.slice(from - 1, to);
const numbers = (lines: readonly SourceLine[]): string => {
  const first = lines[0]?.number ?? 0;
  const last = lines.at(-1)?.number ?? first;
  return first === last ? String(first) : `${first}–${last}`;
};

/**
 * A region of a lesson, each of its lines explained by a note: side by side where there is room, else one below the
 * other. That the notes leave no line out is checked by the listing plugin.
 */
export function Listing({ source, children }: ListingProps): ReactNode {
  if (!source) throw new Error('Listing: the remark plugin did not run');
  const notes = Children.toArray(children).filter(isNote);
  const container = useRef<HTMLDivElement>(null);
  const inView = useNoteInView(container);
  const [pointed, setPointed] = useState<number>();
  const active = pointed ?? inView;
  // A program that there is in Python alone has no other lines to switch to.
  const isPython = source.file.endsWith('.py');

  const rows = notes.map(({ props }) => {
    const { lines, py } = noteOf(props, source.file);
    return {
      lines: cut(source.lines, lines),
      python: py && source.python ? cut(source.python.lines, py) : [],
      children: props.children,
    };
  });

  return (
    <figure className={styles.listing} data-listing={`${source.file}#${source.region}`}>
      <figcaption className={styles.caption}>
        <Link to={`/files/${source.file}/#L${source.lines[0]?.number ?? 1}`} className={styles.file}>
          {source.file}
        </Link>{' '}
        <span className={styles.where}>
          <Translate id="listing.lines" values={{ lines: numbers(source.lines) }}>
            {'lines {lines}'}
          </Translate>
        </span>
        {!isPython && <LanguageSwitch />}
        <CopyButton text={source.lines.map(({ text }) => text).join('\n')} />
      </figcaption>
      <div className={styles.columns} ref={container}>
        <div className={styles.codeColumn}>
          <div className={styles.sticky}>
            {rows.map(({ lines, python }, index) => (
              <div
                key={index}
                className={styles.group}
                style={{ order: 2 * index }}
                data-active={active === index || undefined}
                onMouseEnter={() => setPointed(index)}
                onMouseLeave={() => setPointed(undefined)}
              >
                {isPython ? (
                  <Lines
                    lines={lines}
                    tips={[]}
                    className={styles.pythonOnly ?? ''}
                    label={translate(
                      { id: 'listing.pythonOnly', message: 'PyTorch, lines {lines}' },
                      { lines: numbers(lines) },
                    )}
                  />
                ) : (
                  <Both lines={lines} tips={source.tips} python={python} />
                )}
              </div>
            ))}
          </div>
        </div>
        <div className={styles.notes}>
          {rows.map(({ lines, children: text }, index) => (
            <section
              key={index}
              className={styles.note}
              style={{ order: 2 * index + 1 }}
              data-note={index}
              data-active={active === index || undefined}
              tabIndex={0}
              aria-label={translate(
                { id: 'listing.note', message: 'About lines {lines} of {file}' },
                { lines: numbers(lines), file: source.file },
              )}
              onMouseEnter={() => setPointed(index)}
              onMouseLeave={() => setPointed(undefined)}
              onFocus={() => setPointed(index)}
              onBlur={() => setPointed(undefined)}
            >
              <span className={styles.noteLines} aria-hidden="true">
                {numbers(lines)}
              </span>
              {text}
            </section>
          ))}
        </div>
      </div>
      {source.output.length > 0 && (
        <div className={styles.output}>
          <p className={styles.outputTitle}>
            <Translate id="listing.output">These lines print</Translate>
          </p>
          <pre tabIndex={0} className={styles.outputText}>
            {source.output.map(({ text }) => text).join('\n')}
          </pre>
        </div>
      )}
    </figure>
  );
}

interface BothProps {
  readonly lines: readonly SourceLine[];
  readonly tips: readonly string[];
  readonly python: readonly SourceLine[];
}

/** A note's lines in TypeScript and in PyTorch; the style sheet shows those that the reader wants to see. */
function Both({ lines, tips, python }: BothProps): ReactNode {
  return (
    <>
      <Lines
        lines={lines}
        tips={tips}
        className={styles.typescript ?? ''}
        label={translate(
          { id: 'listing.typescript', message: 'TypeScript, lines {lines}' },
          { lines: numbers(lines) },
        )}
      />
      {python.length > 0 ? (
        <Lines
          lines={python}
          tips={[]}
          className={styles.python ?? ''}
          label={translate(
            { id: 'listing.python', message: 'the same in PyTorch, lines {lines}' },
            { lines: numbers(python) },
          )}
        />
      ) : (
        <p className={styles.noPython}>
          <Translate id="listing.noPython">PyTorch needs no such line.</Translate>
        </p>
      )}
    </>
  );
}
