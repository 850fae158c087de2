import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import styles from './styles.module.css';

interface AddressProps {
  /** The id of what it is the address of. */
  readonly id: string;
  /** For those who listen: to what the link leads. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
  readonly children?: ReactNode;
}

/** A link to a part of the page, beside it: seen under the pointer or the focus, and always where there is no pointer. */
export function Address({ id, label, className, tabIndex, children }: AddressProps): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return (
    <Link
      to={`#${id}`}
      data-unsearched
      aria-label={label}
      className={clsx(styles.address, className)}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      {children}
      <span className={styles.sign} aria-hidden="true" />
    </Link>
  );
}
