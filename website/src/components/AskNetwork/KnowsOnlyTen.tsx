import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import recorded from '@repo/docs/runs/network.json';
import type { NetworkName } from '../../training/asking/questions';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface KnowsOnlyTenProps {
  readonly network: NetworkName;
  readonly dataset: string | undefined;
  /** Whether it is known that it learned from that one. */
  readonly isSure: boolean;
}

/** What an answer is worth. */
export function KnowsOnlyTen({ network, dataset, isSure }: KnowsOnlyTenProps): ReactNode {
  const { number, percent } = useNumbers();
  return (
    <div className={styles.worth}>
      <p>
        <Translate id="askNetwork.onlyTen">
          It knows these ten classes and nothing else. A picture of none of them gets one of their names, too,
          and the shares still add up to 100 %: a large one does not mean that the picture is one of the ten.
        </Translate>
      </p>
      {network === 'recorded' && (
        <p>
          <Translate
            id="askNetwork.recordedFacts"
            values={{
              train: number(recorded.trainImages),
              test: number(recorded.testImages),
              percent: percent(recorded.accuracy, 0),
              command: <code>{recorded.made}</code>,
            }}
          >
            {
              'It learned from {train} small photos of CIFAR-10, and gets {percent} of {test} others right. So try a photo of one thing that fills the square: drawings it has never seen. Made by {command}.'
            }
          </Translate>
        </p>
      )}
      {dataset === 'Shapes' && (
        <p>
          {isSure ? (
            <Translate id="askNetwork.shapes">
              It learned from drawn shapes, bright on a dark ground. Of photos it knows nothing.
            </Translate>
          ) : (
            <Translate id="askNetwork.perhapsShapes">
              If it learned from Shapes, it knows drawn shapes, bright on a dark ground, and nothing of
              photos.
            </Translate>
          )}
        </p>
      )}
    </div>
  );
}
