import { useId, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import entries from '@generated/glossary/default/entries.json';
import styles from './styles.module.css';
import { useTip } from './useTip';

interface TermProps {
  /** The id of an entry of the glossary. */
  readonly id: string;
  readonly children: ReactNode;
}

/**
 * A word at its first use: underlined, with its meaning under the mouse or the focus, and a link to the glossary. A finger
 * gets the meaning first, with the link in it.
 */
export function Term({ id, children }: TermProps): ReactNode {
  const entry = entries[id];
  const tip = useId();
  const { open, term, box, events, onTap } = useTip();
  if (!entry) throw new Error(`<Term id="${id}">: docs/glossary.mdx has no entry with this id`);
  const to = `/glossary/#${id}`;
  return (
    <span ref={term} className={styles.term} data-open={open || undefined} {...events}>
      <Link to={to} aria-describedby={tip} className={styles.link} onClick={onTap}>
        {children}
      </Link>
      <span ref={box} className={styles.tip} data-unsearched="">
        <span role="tooltip" id={tip}>
          {entry.definition}
        </span>{' '}
        {open && (
          // By keyboard, the word itself is the link.
          <Link to={to} className={styles.more} tabIndex={-1}>
            <Translate id="term.more">In the glossary</Translate>
          </Link>
        )}
      </span>
    </span>
  );
}
