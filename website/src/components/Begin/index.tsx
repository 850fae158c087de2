import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { CopyOfProject } from '@site/src/components/CopyOfProject';
import { GoOn } from '../GoOn';
import styles from './styles.module.css';

/** Where to begin, on the first page, and where to go on. */
export function Begin(): ReactNode {
  return (
    <>
      <div className={styles.begin}>
        <Link to="/environment/" className="button button--primary button--lg">
          <Translate id="begin.lesson">Begin with lesson 1</Translate>
        </Link>
        <CopyOfProject className="button button--outline button--primary button--lg" otherwise={null}>
          <Translate id="begin.project">Get the project</Translate>
        </CopyOfProject>
      </div>
      <GoOn />
    </>
  );
}
