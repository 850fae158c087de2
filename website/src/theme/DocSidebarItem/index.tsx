import type { CSSProperties, ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DocSidebarItem from '@theme-original/DocSidebarItem';
import type { Props } from '@theme/DocSidebarItem';
import { pageAt } from '@site/src/components/Closer/lessons';
import { useKept } from '@site/src/kept';
import { pageOf } from '@site/src/kept/kept';
import { countRead } from '@site/src/kept/parts';

/**
 * A link of the sidebar, with what the reader has read of its page: a bar, and a tick once it is all. The theme puts what it
 * does not know on the link; css/sidebar.css draws it.
 */
export default function DocSidebarItemRead(props: Props): ReactNode {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const { item } = props;
  const href = item.type === 'html' ? undefined : item.href;
  const page = href?.startsWith(baseUrl) ? pageAt(href.slice(baseUrl.length - 1)) : undefined;
  const read = useKept((kept) => (page ? countRead(pageOf(kept, page.id).parts, page.sections) : 0));
  if (!page || read === 0) return <DocSidebarItem {...props} />;
  const all = page.sections.length + 1;
  const values = { page: page.title, read, all };
  const link = {
    'data-read': read === all ? 'all' : 'some',
    'aria-label':
      read === all
        ? translate({ id: 'sidebar.read', message: '{page}, read' }, values)
        : translate({ id: 'sidebar.some', message: '{page}, {read} of {all} parts read' }, values),
    // The cast: React's types know no custom properties.
    style: { '--lab-part': read / all } as CSSProperties,
  };
  return <DocSidebarItem {...props} {...link} />;
}
