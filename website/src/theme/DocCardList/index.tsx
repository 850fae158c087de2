import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {
  findFirstSidebarItemLink,
  useCurrentSidebarSiblings,
  useDocById,
} from '@docusaurus/plugin-content-docs/client';
import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';
import minutes from '@generated/minutes/default/minutes.json';
import type { Page } from '../../../plugins/minutes/pages';
import styles from './styles.module.css';

interface DocCardListProps {
  readonly items?: PropSidebarItem[];
}

/** The contents of a part of the site: each page with all that its description says, and how long it takes to read. */
export default function DocCardList({ items }: DocCardListProps): ReactNode {
  return items ? <Contents items={items} /> : <ContentsOfPart />;
}

function ContentsOfPart(): ReactNode {
  return <Contents items={useCurrentSidebarSiblings()} />;
}

function Contents({ items }: { readonly items: PropSidebarItem[] }): ReactNode {
  return (
    <ul className={styles.contents}>
      {items.map((item) => {
        if (item.type === 'html') return null;
        const href = item.type === 'link' ? item.href : findFirstSidebarItemLink(item);
        return href === undefined ? null : <Entry key={href} item={item} href={href} />;
      })}
    </ul>
  );
}

interface EntryProps {
  readonly item: Exclude<PropSidebarItem, { type: 'html' }>;
  readonly href: string;
}

function Entry({ item, href }: EntryProps): ReactNode {
  const counted = useCounted(href);
  // A lesson with closer looks is a part of the sidebar, which says what the page is about in English only.
  const doc = useDocById(item.type === 'link' ? item.docId : counted?.id);
  const description = item.description ?? doc?.description;
  return (
    <li>
      <Link to={href} className={styles.title}>
        {item.label}
      </Link>
      {counted && (
        <span className={styles.minutes}>
          {' '}
          <Translate id="contents.minutes" values={{ minutes: counted.minutes }}>
            {'{minutes} min'}
          </Translate>
        </span>
      )}
      {description !== undefined && <p className={styles.description}>{description}</p>}
      {item.type === 'category' && <Contents items={item.items} />}
    </li>
  );
}

/** Lessons and their closer looks are counted. */
function useCounted(href: string): Page | undefined {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const counted = minutes.lessons.flatMap((lesson) => [lesson, ...lesson.looks]);
  return counted.find(({ slug }) => baseUrl + slug.slice(1) === href);
}
