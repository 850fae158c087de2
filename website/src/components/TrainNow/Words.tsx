import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { Term } from '../Term';
import styles from './styles.module.css';

/** What the words of the panel mean, for a reader who has read no lesson yet. */
export function Words(): ReactNode {
  return (
    <p className={styles.words}>
      <Translate
        id="trainNow.words"
        values={{
          step: (
            <Term id="step">
              <Translate id="trainNow.words.step">step</Translate>
            </Term>
          ),
          batch: (
            <Term id="batch">
              <Translate id="trainNow.words.batch">batch</Translate>
            </Term>
          ),
          weights: (
            <Term id="weight">
              <Translate id="trainNow.words.weights">weights</Translate>
            </Term>
          ),
          loss: (
            <Term id="loss">
              <Translate id="trainNow.words.loss">loss</Translate>
            </Term>
          ),
          epoch: (
            <Term id="epoch">
              <Translate id="trainNow.words.epoch">epoch</Translate>
            </Term>
          ),
          lesson: (
            <Link to="/cnn/">
              <Translate id="trainNow.words.lesson">Lesson 3 explains the filters</Translate>
            </Link>
          ),
        }}
      >
        {
          'In each {step} it looks at a few pictures, a {batch}, and changes its {weights} a little. The {loss} says how wrong it was. An {epoch} is once through all training pictures. {lesson}.'
        }
      </Translate>
    </p>
  );
}
