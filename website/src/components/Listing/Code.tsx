import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Source } from '../../../plugins/listing/source';
import { BesideLines } from '../RunLines/context';
import type { Piece } from '../RunLines/registry';
import { Lines } from './Lines';
import { numbersOf, type Row } from './rows';
import type { Pointer } from './useActiveNote';
import code from './code.module.css';
import styles from './notes.module.css';

interface CodeProps {
  readonly source: Source;
  readonly rows: readonly Row[];
  /** What stands beside the lines in TypeScript, once they have run. */
  readonly piece: Piece | undefined;
  readonly active: number | undefined;
  readonly onPoint: (note: number, by: Pointer) => void;
  readonly onRelease: () => void;
}

/** A listing's program in TypeScript and in PyTorch; the style sheet shows what the reader wants to see. */
export function Code({ source, rows, piece, active, onPoint, onRelease }: CodeProps): ReactNode {
  const { file, lines, tips, python } = source;
  const isPython = file.endsWith('.py');
  const typescriptGroups = useMemo(() => rows.map((row) => row.lines), [rows]);
  const pythonGroups = useMemo(() => rows.map((row) => row.python), [rows]);
  // The cast: React's types know no custom properties.
  const style = { '--groups': rows.length } as CSSProperties;
  return (
    <div className={styles.codeColumn}>
      <div className={styles.pane} style={style}>
        <BesideLines value={piece}>
          <Lines
            groups={typescriptGroups}
            tips={tips}
            className={isPython ? code.pythonOnly : code.typescript}
            label={
              isPython
                ? translate(
                    { id: 'listing.pythonOnly', message: 'PyTorch, lines {lines}' },
                    { lines: numbersOf(lines) },
                  )
                : translate(
                    { id: 'listing.typescript', message: 'TypeScript, lines {lines}' },
                    { lines: numbersOf(lines) },
                  )
            }
            active={active}
            onPoint={onPoint}
            onRelease={onRelease}
          />
        </BesideLines>
        {python && (
          <Lines
            groups={pythonGroups}
            tips={[]}
            className={code.python}
            label={translate(
              { id: 'listing.python', message: 'the same in PyTorch, lines {lines}' },
              { lines: numbersOf(python.lines) },
            )}
            active={active}
            onPoint={onPoint}
            onRelease={onRelease}
          />
        )}
      </div>
    </div>
  );
}
