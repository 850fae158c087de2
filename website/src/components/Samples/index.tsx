import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import data from '@generated/figures/default/samples.json';
import { Figure } from '@site/src/components/Figure';
import { Channels } from './Channels';
import { Picture } from './Picture';
import styles from './styles.module.css';

/** A picture of each class; the chosen one is taken apart into its three channels. */
export function Samples(): ReactNode {
  const [chosen, setChosen] = useState(0);
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
      >
        {data.classes.map((name, index) => (
          <li key={name} className={styles.item}>
            <button
              type="button"
              className={styles.sample}
              aria-pressed={index === chosen}
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
