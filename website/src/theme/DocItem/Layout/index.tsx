import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import ContentVisibility from '@theme/ContentVisibility';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import type { Props } from '@theme/DocItem/Layout';
import DocItemPaginator from '@theme/DocItem/Paginator';
import DocItemTOCDesktop from '@theme/DocItem/TOC/Desktop';
import DocItemTOCMobile from '@theme/DocItem/TOC/Mobile';
import DocVersionBanner from '@theme/DocVersionBanner';
import { pageNamed } from '@site/src/components/Closer/lessons';
import { PageProgress } from '@site/src/components/PageProgress';
import { NotTranslated, useOriginal } from '@site/src/components/NotTranslated';
import styles from './styles.module.css';

/**
 * A page and its table of contents, which is at hand wherever the reader is: a column, or a bar that stays at the top. Both
 * are in the page, and the style sheet shows one: so nothing moves when the page comes alive.
 */
export default function DocItemLayout({ children }: Props): ReactNode {
  const { metadata, frontMatter, toc } = useDoc();
  const page = pageNamed(metadata.id);
  const original = useOriginal();
  const hasContents = !frontMatter.hide_table_of_contents && toc.length > 0;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {hasContents && <DocItemTOCMobile />}
        <ContentVisibility metadata={metadata} />
        <DocVersionBanner />
        {page && <PageProgress page={page} />}
        {original && <NotTranslated original={original} />}
        <article lang={original && 'en'}>
          <DocItemContent>{children}</DocItemContent>
          <DocItemFooter />
        </article>
        <DocItemPaginator />
      </div>
      {hasContents && (
        <nav
          className={styles.contents}
          lang={original && 'en'}
          aria-label={translate({ id: 'contents.label', message: 'On this page' })}
        >
          <DocItemTOCDesktop />
        </nav>
      )}
    </div>
  );
}
