import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { lessonAt } from '../Closer/lessons';
import { CodeBox } from '../CodeBox';
import styles from './styles.module.css';

interface RunItProps {
  readonly file: string;
}

/** How a program is run; for a lesson, how long its page takes to read, too, by count. */
export function RunIt({ file }: RunItProps): ReactNode {
  return (
    <div className={styles.runIt}>
      <p>
        <Invitation />
      </p>
      <CodeBox>
        <code>{`npx ts-node ${file}`}</code>
      </CodeBox>
    </div>
  );
}

function Invitation(): ReactNode {
  const { id } = useDoc().metadata;
  const lesson = lessonAt(id);
  // A closer look says how long it is at its top.
  if (lesson?.id !== id) return <Translate id="runIt.look">Run it:</Translate>;
  const { minutes, looks } = lesson;
  if (looks.length === 0)
    return (
      <Translate id="runIt.text" values={{ minutes }}>
        {'{minutes} minutes to read. Run it:'}
      </Translate>
    );
  const all = looks.reduce((sum, look) => sum + look.minutes, minutes);
  return (
    <Translate id="runIt.looks" values={{ minutes, all }}>
      {'{minutes} minutes to read, {all} with its closer looks. Run it:'}
    </Translate>
  );
}
