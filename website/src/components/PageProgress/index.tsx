import { useEffect, useState, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { store, useKept } from '@site/src/kept';
import { pageOf, type NotePlace } from '@site/src/kept/kept';
import { countRead } from '@site/src/kept/parts';
import { useReading } from '@site/src/kept/useReading';
import type { Page } from '../../../plugins/minutes/pages';
import { PartBar } from './PartBar';
import styles from './styles.module.css';

export { PartBar } from './PartBar';

/** Above a page of the lessons: how much of it the reader has read, and the note with which to go on. */
export function PageProgress({ page }: { readonly page: Page }): ReactNode {
  const { id, sections } = page;
  useReading(id, sections);
  const read = useKept((kept) => countRead(pageOf(kept, id).parts, sections));
  return (
    <div className={styles.strip} data-unsearched>
      <Link to="/where-you-are/" className={styles.read}>
        <PartBar read={read} all={sections.length + 1} />
      </Link>
      <GoOnHere id={id} />
    </div>
  );
}

/** As it was when the reader came: what they read from then on, they need no way to. */
function GoOnHere({ id }: { readonly id: string }): ReactNode {
  const [note, setNote] = useState<NotePlace>();
  useEffect(() => setNote(pageOf(store.current(), id).note), [id]);
  if (!note) return null;
  return (
    <Link to={`#${note.id}`}>
      <Translate id="progress.goOnHere" values={{ line: note.line }}>
        {'Go on at line {line}'}
      </Translate>
    </Link>
  );
}
