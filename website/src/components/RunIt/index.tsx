import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import minutes from '@generated/minutes/default/minutes.json';
import { CodeBox } from '../CodeBox';
import styles from './styles.module.css';

interface RunItProps {
  readonly file: string;
}

/** How a lesson is run, and how long its page takes to read, by count. */
export function RunIt({ file }: RunItProps): ReactNode {
  const { source } = useDoc().metadata;
  const page = source.replace(/^.*\/|\.mdx$/g, '');
  return (
    <div className={styles.runIt}>
      <p>
        <Translate id="runIt.text" values={{ minutes: minutes.pages[page] ?? '–' }}>
          {'{minutes} minutes to read. Run it while you do:'}
        </Translate>
      </p>
      <CodeBox>
        <code>{`npx ts-node ${file}`}</code>
      </CodeBox>
    </div>
  );
}
