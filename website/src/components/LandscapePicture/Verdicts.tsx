import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import type { ShownWalk } from './LandscapeMap';
import { short, shortPosition } from './numbers';
import type { Settings } from './settings';
import styles from './styles.module.css';
import { SURFACES } from './surfaces';
import { walkText } from './texts';

interface VerdictsProps {
  readonly walks: readonly ShownWalk[];
  readonly step: number;
  readonly settings: Settings;
  /** While it plays, a screen reader would be talked to at each step. */
  readonly playing: boolean;
}

/** What is to be seen, in a sentence for each optimizer. */
export function Verdicts({ walks, step, settings: { surface, start }, playing }: VerdictsProps): ReactNode {
  return (
    <div aria-live={playing ? 'off' : 'polite'} className={styles.verdicts}>
      {walks.length === 0 ? (
        <Translate id="landscape.none">Choose an optimizer to see it walk.</Translate>
      ) : step === 0 ? (
        <Translate
          id="landscape.begin"
          values={{ start: shortPosition(start), loss: short(SURFACES[surface].loss(start)) }}
        >
          {'The walk starts at {start}, at loss {loss}.'}
        </Translate>
      ) : (
        <ul>
          {walks.map(({ optimizer, walk }) => (
            <li key={optimizer}>{walkText(optimizer, walk, step, surface)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
