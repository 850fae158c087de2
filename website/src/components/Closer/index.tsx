import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Details from '@theme/Details';
import type { Page } from '../../../plugins/minutes/pages';
import { lessonNamed, lookNamed } from './lessons';
import styles from './styles.module.css';

interface CloserProps {
  /** The name of a page in docs/closer: `02-workers`. */
  readonly look: string;
  readonly children: ReactNode;
}

/** A link from a line to the closer look that answers what it raises, in a sentence or as a paragraph of its own. */
export function Closer({ look, children }: CloserProps): ReactNode {
  return (
    <span className={styles.closer}>
      <LinkTo page={lookNamed(look)}>{children}</LinkTo>
    </span>
  );
}

/** The closer looks of a lesson, for the end of its page. */
export function CloserLooks({ lesson }: { readonly lesson: string }): ReactNode {
  const { looks } = lessonNamed(lesson, 'CloserLooks');
  const minutes = looks.reduce((sum, look) => sum + look.minutes, 0);
  return (
    <Details
      summary={
        <summary>
          <Translate id="closer.looks" values={{ count: looks.length, minutes }}>
            {'All {count} closer looks of this lesson ({minutes} min)'}
          </Translate>
        </summary>
      }
    >
      <ul className={styles.looks}>
        {looks.map((look) => (
          <li key={look.id}>
            <LinkTo page={look}>{look.title}</LinkTo>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the first line of a closer look says: how long it is, and of which lesson. */
export function CloserOf({ lesson }: { readonly lesson: string }): ReactNode {
  const { id } = useDoc().metadata;
  const { slug, title, looks } = lessonNamed(lesson, 'CloserOf');
  const look = looks.find((one) => one.id === id);
  if (!look) throw new Error(`<CloserOf lesson="${lesson}">: this page, ${id}, belongs to another lesson`);
  return (
    <p className={styles.of}>
      <Translate id="closer.of" values={{ minutes: look.minutes, lesson: <Link to={slug}>{title}</Link> }}>
        {'A closer look, {minutes} min. Back to {lesson}'}
      </Translate>
    </p>
  );
}

function LinkTo({ page, children }: { readonly page: Page; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <Link to={page.slug}>{children}</Link>{' '}
      <span className={styles.minutes}>
        <Translate id="closer.minutes" values={{ minutes: page.minutes }}>
          {'({minutes} min)'}
        </Translate>
      </span>
    </>
  );
}
