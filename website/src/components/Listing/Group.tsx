import { memo, use, type CSSProperties, type ReactNode } from 'react';
import type { SourceLine } from '../../../plugins/listing/source';
import { BesideLines } from '../RunLines/context';
import styles from './code.module.css';

interface GroupProps {
  readonly index: number;
  readonly lines: readonly SourceLine[];
  readonly anchors: boolean;
  readonly active: boolean;
}

/** The lines that one note explains. */
export const Group = memo(function Group({ index, lines, anchors, active }: GroupProps): ReactNode {
  const beside = use(BesideLines);
  return (
    <span className={styles.group} data-group={index} data-active={active || undefined}>
      {lines.map(({ number, text, html, shape }) => (
        <span
          key={number}
          id={anchors ? `L${number}` : undefined}
          className={styles.line}
          data-number={number}
          style={hangOf(text)}
        >
          <span className={styles.tokens} dangerouslySetInnerHTML={{ __html: html }} />
          {shape !== undefined && (
            <span className={styles.shape} data-shape={shape}>
              <span className="lab-heard">{` // ${shape}`}</span>
            </span>
          )}
          {'\n'}
          {beside && <beside.LineValues session={beside.session} line={number} />}
        </span>
      ))}
    </span>
  );
});

/** A long line goes on below itself, two characters further in than it begins. The style sheet has that for no indent. */
function hangOf(text: string): CSSProperties | undefined {
  const indent = text.search(/\S/);
  // The cast: React's types know no custom properties.
  return indent > 0 ? ({ '--hang': indent + 2 } as CSSProperties) : undefined;
}
