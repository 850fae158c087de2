import { useId, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import entries from '@generated/glossary/default/entries.json';
import styles from './styles.module.css';

interface TermProps {
  /** The id of an entry of the glossary. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A word at its first use: underlined, with its meaning under the mouse or the focus, and a link to the glossary. */
export function Term({ id, children }: TermProps): ReactNode {
  const entry = entries[id];
  const tip = useId();
  if (!entry) throw new Error(`<Term id="${id}">: docs/glossary.mdx has no entry with this id`);
  return (
    <span className={styles.term}>
      <Link to={`/glossary/#${id}`} aria-describedby={tip} className={styles.link}>
        {children}
      </Link>
      <span role="tooltip" id={tip} className={styles.definition}>
        {entry.definition}
      </span>
    </span>
  );
}
