import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { CodeBox } from '../CodeBox';
import styles from './styles.module.css';

interface RunItProps {
  readonly file: string;
  /** How long reading the page takes. */
  readonly minutes: number;
}

/** How a lesson is run, and how long it takes to read. */
export function RunIt({ file, minutes }: RunItProps): ReactNode {
  return (
    <div className={styles.runIt}>
      <p>
        <Translate id="runIt.text" values={{ minutes }}>
          {'{minutes} minutes. Run it while you read:'}
        </Translate>
      </p>
      <CodeBox>
        <code>{`npx ts-node ${file}`}</code>
      </CodeBox>
    </div>
  );
}
