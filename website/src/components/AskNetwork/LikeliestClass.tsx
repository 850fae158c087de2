import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';
import { guessesOf } from '../TrainNow/guesses';
import styles from './styles.module.css';

interface LikeliestClassProps {
  readonly classes: readonly string[] | undefined;
  /** Undefined where there is no answer. */
  readonly probabilities: Float32Array | undefined;
}

/** The answer in a line, to stand where it is seen while one draws. */
export function LikeliestClass({ classes, probabilities }: LikeliestClassProps): ReactNode {
  const { percent } = useNumbers();
  const [first] = probabilities ? guessesOf(probabilities, probabilities.length) : [];
  const answer = first ? `${classes?.[first.label] ?? ''} ${percent(first.probability, 0)}` : '–';
  return (
    <p className={styles.likeliest}>
      <Translate id="askNetwork.likeliest" values={{ answer: <strong>{answer}</strong> }}>
        {'It takes this for: {answer}'}
      </Translate>
    </p>
  );
}
