import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import cifar10 from '@repo/docs/runs/learned-cifar10.json';
import shapes from '@repo/docs/runs/learned.json';
import { Figure } from '../Figure';
import { useNumbers } from '../LineChart';
import { NumberTable } from '../NumberTable';
import { RunFacts } from '../RunFacts';
import { bytesOf, SIZE } from './arithmetic';
import { Pixels } from './Pixels';
import { Probabilities } from './Probabilities';
import styles from './styles.module.css';

/** The test images on which the network is most sure, and wrong. */
export function SureMistakes(): ReactNode {
  const { number, percent } = useNumbers();
  return (
    <>
      <Figure name="sure-mistakes" caption={<RunFacts facts={shapes} />}>
        <ul className={styles.mistakes}>
          {shapes.mistakes.map(({ index, right, probabilities, pixels }) => (
            <li key={index} className={styles.mistake}>
              <Pixels
                data={bytesOf(pixels)}
                width={SIZE}
                className={styles.picture}
                alt={translate(
                  { id: 'learned.mistake', message: 'Test image {index}, of the class {name}' },
                  { index, name: shapes.classes[right] ?? '' },
                )}
              />
              <Probabilities classes={shapes.classes} right={right} probabilities={probabilities} count={3} />
            </li>
          ))}
        </ul>
      </Figure>
      <Figure name="sure-mistakes-cifar10" caption={<RunFacts facts={cifar10} />}>
        <NumberTable
          caption={translate({
            id: 'learned.cifar10',
            message: 'On CIFAR-10, whose photographs are no part of this site',
          })}
          heads={[
            translate({ id: 'learned.head.index', message: 'test image' }),
            translate({ id: 'learned.head.right', message: 'what it is' }),
            translate({ id: 'learned.head.chosen', message: 'what the network says' }),
            translate({ id: 'learned.head.sure', message: 'how sure it is' }),
            translate({ id: 'learned.head.rightly', message: 'of what it is' }),
          ]}
          rows={cifar10.mistakes.map(({ index, right, probabilities }) => {
            const most = Math.max(...probabilities);
            return [
              number(index),
              cifar10.classes[right] ?? '',
              cifar10.classes[probabilities.indexOf(most)] ?? '',
              percent(most),
              percent(probabilities[right] ?? 0),
            ];
          })}
        />
      </Figure>
    </>
  );
}
