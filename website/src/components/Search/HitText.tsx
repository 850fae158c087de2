import { Fragment, type ReactNode } from 'react';
import { excerpt } from './excerpt';
import type { Hit } from './load';
import styles from './styles.module.css';

/** A place that was found: its title, the page it is on, and what stands there. */
export function HitText({ hit: { title, page, text, terms } }: { readonly hit: Hit }): ReactNode {
  return (
    <>
      <span className={styles.title}>{title}</span>
      {page !== title && <span className={styles.page}>{page}</span>}
      <span className={styles.excerpt}>
        {excerpt(text, terms).map((piece, i) => (
          <Fragment key={i}>{piece.found ? <mark>{piece.text}</mark> : piece.text}</Fragment>
        ))}
      </span>
    </>
  );
}
