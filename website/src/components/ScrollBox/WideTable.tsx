import type { ComponentProps, ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { ScrollBox } from '.';
import styles from './styles.module.css';

/** A page's table: where it is wider than the page, it scrolls, and shows that it does. */
export function WideTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <ScrollBox
      className={styles.table}
      label={translate({ id: 'scroll.table', message: 'Table that is wider than the page' })}
    >
      <table {...props} />
    </ScrollBox>
  );
}
