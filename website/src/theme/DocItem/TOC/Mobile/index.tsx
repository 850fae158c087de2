import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ThemeClassNames } from '@docusaurus/theme-common';
import Translate, { translate } from '@docusaurus/Translate';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { useOriginal } from '@site/src/components/NotTranslated';
import TOCItems from '@theme/TOCItems';
import clsx from 'clsx';
import styles from './styles.module.css';

/** The table of contents of a narrow window: a bar below the navigation, from which it unfolds over the page. */
export default function DocItemTOCMobile(): ReactNode {
  const { toc, frontMatter } = useDoc();
  const fold = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (fold.current) fold.current.open = false;
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    close();
    fold.current?.querySelector('summary')?.focus();
  };
  return (
    <nav
      className={clsx(ThemeClassNames.docs.docTocMobile, styles.bar)}
      aria-label={translate({ id: 'contents.label', message: 'On this page' })}
    >
      <details ref={fold} onKeyDown={onKeyDown}>
        <summary className={styles.summary}>
          <Translate id="contents.label">On this page</Translate>
        </summary>
        <div className={styles.list} lang={useOriginal() && 'en'} onClick={close}>
          <TOCItems
            toc={toc}
            minHeadingLevel={frontMatter.toc_min_heading_level}
            maxHeadingLevel={frontMatter.toc_max_heading_level}
            className="table-of-contents"
          />
        </div>
      </details>
    </nav>
  );
}
