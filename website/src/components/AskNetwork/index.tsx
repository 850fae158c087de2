import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import { useOnPress } from '../OnPress/useOnPress';
import { Waiting } from '../OnPress/Waiting';
import type { PanelProps } from './Panel';
import styles from './styles.module.css';
import { useIntoView } from './useIntoView';

/** What is asked: by a page that trains, the worker that it has; else one of its own. */
type AskNetworkProps = Partial<PanelProps>;

/** A button that lets a reader draw, or choose a photo, and ask a network what it shows. Until then, nothing of it is loaded. */
export function AskNetwork(props: AskNetworkProps): ReactNode {
  const [shown, load, button] = useOnPress<AskNetworkProps>(async () => (await import('./Piece')).Piece);
  const isAlone = props.ask === undefined;
  const label = isAlone
    ? translate({ id: 'askNetwork.startAlone', message: 'Ask a network here, now' })
    : props.trained?.hasRival
      ? translate({ id: 'askNetwork.startYours', message: 'Draw something, and ask yours' })
      : translate({ id: 'askNetwork.start', message: 'Draw something, and ask it' });
  const Piece = typeof shown === 'string' ? undefined : shown;
  const section = useIntoView<HTMLElement>(Piece !== undefined);
  return (
    <section
      ref={section}
      className={clsx(styles.frame, isAlone && styles.alone)}
      aria-label={translate({ id: 'askNetwork.label', message: 'A network that answers' })}
      data-ask-network={Piece ? 'open' : shown}
    >
      <Waiting shown={shown} />
      {(shown === 'button' || shown === 'notLoaded') && (
        <button
          ref={button}
          type="button"
          className={clsx('button button--primary', styles.start)}
          onClick={load}
        >
          {label}
        </button>
      )}
      {isAlone && shown === 'button' && (
        <p className={styles.offer}>
          <Translate id="askNetwork.offer">
            Draw, or choose a photo, and see what it says. It loads 0.3 MB; nothing leaves your device.
          </Translate>
        </p>
      )}
      {Piece && <Piece {...props} />}
    </section>
  );
}
