import { Children, isValidElement, useId, useState, type ReactElement, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface ChoiceProps {
  readonly text: string;
  readonly right?: boolean;
  /** Why it is right, or why not. */
  readonly children: ReactNode;
}

/** One answer of a Question, which lays it out. */
export function Choice({ children }: ChoiceProps): ReactNode {
  return children;
}

const isChoice = (child: ReactNode): child is ReactElement<ChoiceProps> =>
  isValidElement(child) && child.type === Choice;

/** A question with some answers to choose from; each choice explains itself at once. */
export function Question({
  ask,
  children,
}: {
  readonly ask: string;
  readonly children: ReactNode;
}): ReactNode {
  const [chosen, setChosen] = useState<number>();
  const name = useId();
  const choices = Children.toArray(children).filter(isChoice);
  const answer = chosen === undefined ? undefined : choices[chosen]?.props;
  return (
    <fieldset className={styles.question} data-quiz>
      <legend className={styles.ask}>{ask}</legend>
      {choices.map(({ props }, index) => (
        <label key={index} className={styles.choice} data-chosen={index === chosen || undefined}>
          <input type="radio" name={name} checked={index === chosen} onChange={() => setChosen(index)} />
          <span>{props.text}</span>
        </label>
      ))}
      <div role="status" className={styles.answer}>
        {answer && (
          <div className={answer.right ? styles.right : styles.wrong}>
            <strong>
              {answer.right ? (
                <Translate id="quiz.right">Right.</Translate>
              ) : (
                <Translate id="quiz.wrong">Not quite.</Translate>
              )}
            </strong>{' '}
            {answer.children}
          </div>
        )}
      </div>
    </fieldset>
  );
}
