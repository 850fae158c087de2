import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { useKept } from '@site/src/kept';
import { pageOf } from '@site/src/kept/kept';
import { pageNamed } from '../Closer/lessons';
import styles from './styles.module.css';

/** A way to the note that was read last. Its line is there before it is: nothing moves. */
export function GoOn(): ReactNode {
  const latest = useKept((kept) => kept.latest);
  const note = useKept((kept) => (latest === undefined ? undefined : pageOf(kept, latest).note));
  const page = latest === undefined ? undefined : pageNamed(latest);
  return (
    <p className={styles.goOn} data-unsearched>
      {page && note && (
        <Link to={`${page.slug}#${note.id}`}>
          <Translate id="goOn.text" values={{ line: note.line, page: page.title }}>
            {'Go on at line {line}: {page}'}
          </Translate>
        </Link>
      )}
    </p>
  );
}
