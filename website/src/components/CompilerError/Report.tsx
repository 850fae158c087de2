import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

interface Changed {
  readonly number: number;
  readonly before: string;
  readonly text: string;
}

interface CompilerReportProps {
  readonly file: string;
  /** The lines in which another number stands. */
  readonly changed: readonly Changed[];
  readonly reported: { readonly number: number; readonly text: string; readonly message: string };
}

/** Lines that were changed, and what the compiler says to them. */
export function CompilerReport({ file, changed, reported }: CompilerReportProps): ReactNode {
  return (
    <>
      {changed.map(({ number, before, text }) => (
        <div key={number}>
          <p className={styles.title}>
            <Translate id="compilerError.change" values={{ file, line: number }}>
              {'One number in line {line} of {file} is changed:'}
            </Translate>
          </p>
          <div className={styles.change}>
            <del className={styles.before}>
              <span className={styles.sign}>
                {translate({ id: 'compilerError.before', message: 'before' })}
              </span>{' '}
              <code>{before}</code>
            </del>
            <ins className={styles.after}>
              <span className={styles.sign}>
                {translate({ id: 'compilerError.after', message: 'after' })}
              </span>{' '}
              <code>{text}</code>
            </ins>
          </div>
        </div>
      ))}
      <p className={styles.title}>
        <Translate id="compilerError.says" values={{ line: reported.number }}>
          {'The compiler points at line {line}:'}
        </Translate>
      </p>
      <pre className={styles.code}>
        <code>{reported.text}</code>
      </pre>
      <pre className={styles.message}>
        <code>{reported.message}</code>
      </pre>
    </>
  );
}
