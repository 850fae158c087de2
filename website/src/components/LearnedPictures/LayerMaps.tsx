import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import shapes from '@repo/docs/runs/learned.json';
import { useKeptState } from '@site/src/kept';
import { wholeTo } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { useNumbers } from '../LineChart';
import { RunFacts } from '../RunFacts';
import { bytesOf, channelOf, greys, SIZE } from './arithmetic';
import { PictureChoice } from './PictureChoice';
import { Pixels } from './Pixels';
import { Probabilities } from './Probabilities';
import styles from './styles.module.css';

/** What leaves each layer of the trained network for one picture. */
export function LayerMaps(): ReactNode {
  const [chosen, setChosen] = useKeptState('layers.picture', 0, wholeTo(shapes.pictures.length - 1));
  const { number } = useNumbers();
  const picture = shapes.pictures[chosen];
  if (picture === undefined) return null;
  return (
    <Figure
      name="layers"
      caption={
        <>
          <Translate id="learned.layers.caption">
            What leaves each layer, ReLU included. Black is 0, and white is the largest number of the layer.
          </Translate>{' '}
          <RunFacts facts={shapes} />
        </>
      }
    >
      <PictureChoice value={chosen} onChoose={setChosen} />
      <Pixels
        data={bytesOf(picture.pixels)}
        width={SIZE}
        className={styles.picture}
        alt={translate(
          { id: 'learned.filters.picture', message: 'A test picture of Shapes, of the class {name}' },
          { name: picture.name },
        )}
      />
      <ol className={styles.layers}>
        {picture.layers.maps.map(({ name, shape, largest, zeros, bytes }) => {
          const [rows = 1, columns = 1, channels = 1] = shape.length === 1 ? [1, ...shape] : shape;
          const numbers = bytesOf(bytes);
          return (
            <li key={name}>
              <p className={styles.words}>
                <strong>{name}</strong>{' '}
                <Translate
                  id="learned.layer"
                  values={{
                    shape: shape.join(' × '),
                    zeros: number(zeros),
                    all: number(numbers.length),
                    largest: number(largest, 2),
                  }}
                >
                  {'{shape}: {zeros} of {all} numbers are 0, the largest is {largest}'}
                </Translate>
              </p>
              <div className={styles.maps} data-flat={rows === 1}>
                {Array.from({ length: channels }, (_, channel) => (
                  <Pixels
                    key={channel}
                    data={greys(channelOf(numbers, channel, channels), 255)}
                    width={columns}
                    alt=""
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <p className={styles.words}>
        <Translate id="learned.softmax">And softmax makes these probabilities of the ten logits:</Translate>
      </p>
      <Probabilities
        classes={shapes.classes}
        right={shapes.classes.indexOf(picture.name)}
        probabilities={picture.layers.probabilities}
        count={10}
      />
    </Figure>
  );
}
