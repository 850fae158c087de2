import { Children, isValidElement, useId, useState, type ReactElement, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { useNamed } from '@site/src/kept';
import { Answer } from './Answer';
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

/** A question with some answers to choose from; each choice explains itself at once. The last one is there when the reader comes back. */
export function Question({
  ask,
  children,
}: {
  readonly ask: string;
  readonly children: ReactNode;
}): ReactNode {
  const [kept, keep] = useNamed('answers', ask);
  // An answer of an earlier visit comes in one line, for which there is room: nothing moves when the page comes alive.
  const [isOpen, setOpen] = useState(false);
  const name = useId();
  const choices = Children.toArray(children).filter(isChoice);
  const answer = choices.find(({ props }) => props.text === kept)?.props;
  const choose = (text: string): void => {
    setOpen(true);
    keep(text);
  };
  return (
    <fieldset className={styles.question} data-quiz>
      <legend className={styles.ask}>{ask}</legend>
      {choices.map(({ props: { text } }) => (
        <label key={text} className={styles.choice} data-chosen={text === answer?.text || undefined}>
          <input type="radio" name={name} checked={text === answer?.text} onChange={() => choose(text)} />
          <span>{text}</span>
        </label>
      ))}
      <div className={styles.answer}>
        {answer && !isOpen && (
          <Answer right={answer.right ?? false}>
            <button type="button" className={styles.why} onClick={() => setOpen(true)}>
              <Translate id="quiz.why">Why?</Translate>
            </button>
          </Answer>
        )}
        <div role="status">
          {answer && isOpen && <Answer right={answer.right ?? false}>{answer.children}</Answer>}
        </div>
      </div>
    </fieldset>
  );
}
