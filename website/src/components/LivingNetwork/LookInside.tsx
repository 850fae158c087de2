import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useIntoView } from '../AskNetwork/useIntoView';
import { useOnPress } from '../OnPress/useOnPress';
import type { LiveProps } from './Live';
import { StartButton } from './StartButton';
import styles from './styles.module.css';

/** A look into the network that a page trains, while it learns. */
export function LookInside(props: Pick<LiveProps, 'ask' | 'trained'>): ReactNode {
  const [shown, start, button] = useOnPress(async () => (await import('./PieceWithStill')).PieceWithStill);
  const Piece = typeof shown === 'string' ? undefined : shown;
  const section = useIntoView<HTMLElement>(Piece !== undefined);
  return (
    <section
      ref={section}
      className={styles.look}
      aria-label={translate({ id: 'livingNetwork.look.label', message: 'What happens in the network' })}
    >
      {Piece ? (
        <Piece {...props} />
      ) : (
        <StartButton shown={shown} onStart={start} button={button}>
          <Translate id="livingNetwork.look">Look inside it</Translate>
        </StartButton>
      )}
    </section>
  );
}
