import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { useAnchorTargetClassName } from '@docusaurus/theme-common';
import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Heading';
import clsx from 'clsx';
import styles from './styles.module.css';

/**
 * A heading and its address. The theme's own link is a stop of the Tab key for each heading; the table of contents has the
 * same addresses, so that here it is for the pointer.
 */
export default function Heading({ as: As, id, ...props }: Props): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  const target = useAnchorTargetClassName(id);
  if (As === 'h1' || !id) return <As {...props} />;
  collectAnchor(id);
  const label = translate(
    {
      id: 'theme.common.headingLinkTitle',
      message: 'Direct link to {heading}',
      description: 'Title for link to heading',
    },
    { heading: typeof props.children === 'string' ? props.children : id },
  );
  return (
    <As {...props} className={clsx('anchor', target, props.className)} id={id}>
      {props.children}
      <Link
        className={clsx('hash-link', styles.link)}
        to={`#${id}`}
        tabIndex={-1}
        aria-label={label}
        title={label}
        translate="no"
      >
        &#8203;
      </Link>
    </As>
  );
}
