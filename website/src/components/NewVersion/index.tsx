import { useEffect, useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import styles from './styles.module.css';

/** Keeps the lessons for when there is no network, and says in a sentence when a new version of the site is there. */
export function NewVersion(): ReactNode {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const [show, setShow] = useState<() => void>();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const begin = (): void => whenIdle(() => void keepOrForget(baseUrl, (newer) => setShow(() => newer)));
    // Not before the page is complete and at rest: what is kept for later may take no time of now.
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
    return () => window.removeEventListener('load', begin);
  }, [baseUrl]);
  // There from the start, so that what comes into it is told to those who listen to the page.
  return (
    <div role="status" className={styles.place}>
      {show && (
        <p className={styles.message}>
          <Translate id="newVersion.there">A new version of this site is there.</Translate>{' '}
          <button type="button" className="button button--primary button--sm" onClick={show}>
            <Translate id="newVersion.show">Show it</Translate>
          </button>
        </p>
      )}
    </div>
  );
}

async function keepOrForget(baseUrl: string, onNewer: (show: () => void) => void): Promise<void> {
  try {
    const { keep, forget } = await import('./keep');
    // While one works on the site, a worker of the built one would answer with its old files.
    await (process.env.NODE_ENV === 'production' ? keep(baseUrl, onNewer) : forget());
  } catch {
    // A browser may keep nothing, in a private window for example: the pages are the same without.
  }
}

/** Safari has no idle callbacks. */
function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback);
  else setTimeout(callback);
}
