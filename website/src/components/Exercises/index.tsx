import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import Details from '@theme/Details';
import type { Exercise } from '../../../plugins/exercises/exercises';
import styles from './styles.module.css';

/** The exercises of a lesson, from their own files: the task, and hints to unfold one by one. */
export function Exercises({ of }: { readonly of: readonly Exercise[] }): ReactNode {
  return (
    <>
      <p>
        <Translate id="exercises.how" values={{ command: <code>npm run learn</code> }}>
          {'{command} leads you through them.'}
        </Translate>
      </p>
      {of.map((exercise) => (
        <One key={exercise.number} exercise={exercise} />
      ))}
    </>
  );
}

// The HTML is made of this project's own Markdown when the site is built.
function Markdown({ html }: { readonly html: string }): ReactNode {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

function One({ exercise: { number, title, file, task, hints } }: { readonly exercise: Exercise }): ReactNode {
  return (
    <Details summary={<summary>{`${number} ${title}`}</summary>}>
      <Markdown html={task} />
      <p className={styles.file}>
        <code>{file}</code>
      </p>
      <p className={styles.file}>
        <code>{`npm run learn -- check ${number}`}</code>
      </p>
      {hints.map((hint, index) => (
        <details key={index} className={styles.hint}>
          <summary>
            <Translate id="exercises.hint" values={{ number: index + 1 }}>
              {'Hint {number}'}
            </Translate>
          </summary>
          <Markdown html={hint} />
        </details>
      ))}
    </Details>
  );
}
