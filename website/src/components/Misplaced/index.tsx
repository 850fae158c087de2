import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import styles from './styles.module.css';

/** Says how to serve a page that was opened from a folder or built for another address; start/misplaced.ts shows it. */
export function Misplaced(): ReactNode {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  return (
    <div className={styles.misplaced}>
      <p data-when="folder">
        <Translate
          id="misplaced.folder"
          values={{ command: <code>npm run site</code>, address: <code>{baseUrl}</code> }}
        >
          {
            'This page was opened from a folder. It can be read; search and moving pictures need a server. Run {command} in the project, or let any file server show the site at {address}.'
          }
        </Translate>
      </p>
      <p data-when="elsewhere">
        <Translate
          id="misplaced.elsewhere"
          values={{ address: <code>{baseUrl}</code>, setting: <code>SITE_BASE_URL</code> }}
        >
          {
            'This site was built to stand at {address}, and stands elsewhere. It can be read; search and moving pictures need it to be built with {setting} set to where it stands.'
          }
        </Translate>
      </p>
    </div>
  );
}
