import { useEffect, useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { useOnPress } from '../OnPress/useOnPress';
import { Waiting } from '../OnPress/Waiting';
import type { PanelProps } from './panelProps';
import styles from './styles.module.css';

/** A button that trains the lab's network on the page. Until it is pressed, the page has nothing but the button. */
export function TrainNow(): ReactNode {
  const [shown, load, button] = useOnPress<PanelProps>(async () => (await import('./Panel')).Panel);
  /** How often the reader has asked for it: each time anew. */
  const [tries, setTries] = useState(0);
  const panel = useRef<HTMLElement>(null);
  // A network that learns below the edge of the window would learn unseen.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
  }, [tries]);
  const toTop = (): void => {
    panel.current?.scrollIntoView({ block: 'start' });
    panel.current?.focus({ preventScroll: true });
  };
  const start = (): void => {
    setTries(tries + 1);
    load();
  };

  if (shown === 'button' || shown === 'notLoaded')
    return (
      <div className={styles.frame} data-train-now={shown}>
        <Waiting shown={shown} />
        <button
          ref={button}
          type="button"
          className={clsx('button button--primary button--lg', styles.start)}
          onClick={start}
        >
          <Translate id="trainNow.start">Train a network here, now</Translate>
        </button>
        <p className={styles.offer}>
          <Translate id="trainNow.offer">
            Here it learns to tell ten shapes apart, and gets about half of them right in the end, where a
            guess gets a tenth: with the network and the library of these lessons, and their loop. It loads
            0.3 MB; nothing leaves your device.
          </Translate>
        </p>
      </div>
    );
  const Panel = shown;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.frame}
      data-train-now="pressed"
      aria-label={translate({ id: 'trainNow.label', message: 'A network that learns on this page' })}
    >
      {Panel === 'loading' ? <Waiting shown={Panel} /> : <Panel key={tries} onRetry={start} toTop={toTop} />}
    </section>
  );
}
