import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import data from '@generated/figures/default/samples.json';
import { Figure } from '@site/src/components/Figure';
import { useKeptState } from '@site/src/kept';
import { wholeTo } from '@site/src/kept/guards';
import { useRoving } from '../useRoving';
import { Channels } from './Channels';
import { Picture } from './Picture';
import styles from './styles.module.css';

/** A picture of each class; the chosen one is taken apart into its three channels. */
export function Samples(): ReactNode {
  const [chosen, setChosen] = useKeptState('samples.chosen', 0, wholeTo(data.classes.length - 1));
  const roving = useRoving('button');
  return (
    <Figure
      name="samples"
      caption={
        <>
          <Translate id="samples.caption">
            A picture of each of the ten classes, enlarged without smoothing. Choose one to see it as the
            three sheets of numbers that a network gets.
          </Translate>{' '}
          {data.dataset === 'CIFAR-10' ? (
            <Translate id="samples.cifar10">The pictures are training images of CIFAR-10.</Translate>
          ) : (
            <Translate id="samples.shapes">
              The pictures are from Shapes, the drawn stand-in: CIFAR-10 had not been downloaded where this
              page was made.
            </Translate>
          )}
        </>
      }
    >
      <ul
        className={styles.samples}
        aria-label={translate({ id: 'samples.classes', message: 'A picture of each class' })}
        {...roving}
      >
        {data.classes.map((name, index) => (
          <li key={name} className={styles.item}>
            <button
              type="button"
              className={styles.sample}
              aria-pressed={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              onClick={() => setChosen(index)}
            >
              <Picture index={index} alt="" />
              {name}
            </button>
          </li>
        ))}
      </ul>
      <Channels index={chosen} />
    </Figure>
  );
}
