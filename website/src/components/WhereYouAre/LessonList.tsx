import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import minutes from '@generated/minutes/default/minutes.json';
import { useKept } from '@site/src/kept';
import { pageOf } from '@site/src/kept/kept';
import { countRead } from '@site/src/kept/parts';
import type { Lesson } from '../../../plugins/minutes/pages';
import { GoOn } from '../GoOn';
import { PartBar } from '../PageProgress';
import styles from './styles.module.css';

/** A bar for each lesson. */
export function LessonList(): ReactNode {
  return (
    <>
      <GoOn />
      <ul className={styles.lessons} data-unsearched>
        {minutes.lessons.map((lesson) => (
          <LessonLine key={lesson.id} lesson={lesson} />
        ))}
      </ul>
    </>
  );
}

function LessonLine({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const { id, slug, title, sections, looks } = lesson;
  const read = useKept((kept) => countRead(pageOf(kept, id).parts, sections));
  const looked = useKept(
    (kept) =>
      looks.filter((look) => countRead(pageOf(kept, look.id).parts, look.sections) > look.sections.length)
        .length,
  );
  return (
    <li className={styles.lesson}>
      <Link to={slug}>{title}</Link>
      <span className={styles.parts}>
        <PartBar read={read} all={sections.length + 1} />
      </span>
      <span className={styles.parts}>
        {looks.length > 0 && (
          <Translate id="whereYouAre.looks" values={{ looked, all: looks.length }}>
            {'{looked} of {all} closer looks'}
          </Translate>
        )}
      </span>
    </li>
  );
}
