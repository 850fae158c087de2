import { useId, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useNamed } from '@site/src/kept';
import { announce } from '../announce';
import styles from './styles.module.css';

interface GuessProps {
  readonly ask: string;
  /** What the page will say: a number, or one of the choices. */
  readonly truth: string;
  /** Without any, a number is asked for. */
  readonly choices?: readonly string[];
}

/** A question that comes before its answer. The reader's guess stands beside the truth from then on, and is no test: none is wrong. */
export function Guess({ ask, truth, choices }: GuessProps): ReactNode {
  const [kept, keep] = useNamed('guesses', ask);
  const guess = typeof kept === 'string' ? kept : undefined;
  const say = (text: string): void => {
    keep(text);
    announce(beside(text, truth));
  };
  return (
    <fieldset className={styles.guess} data-quiz data-guess>
      <legend className={styles.ask}>{ask}</legend>
      {choices ? (
        <Choices choices={choices} guess={guess} onGuess={say} />
      ) : (
        <NumberLine label={ask} guess={guess} onGuess={say} />
      )}
      {/* One line, for which there is room from the start. */}
      <p className={styles.result}>{guess !== undefined && beside(guess, truth)}</p>
    </fieldset>
  );
}

const beside = (guess: string, truth: string): string =>
  translate({ id: 'guess.beside', message: 'Your guess: {guess}. The answer: {truth}.' }, { guess, truth });

interface LineProps {
  readonly guess: string | undefined;
  readonly onGuess: (guess: string) => void;
}

function Choices({
  choices,
  guess,
  onGuess,
}: LineProps & { readonly choices: readonly string[] }): ReactNode {
  const name = useId();
  return choices.map((choice) => (
    <label key={choice} className={styles.choice}>
      <input type="radio" name={name} checked={choice === guess} onChange={() => onGuess(choice)} />
      <span>{choice}</span>
    </label>
  ));
}

function NumberLine({ label, guess, onGuess }: LineProps & { readonly label: string }): ReactNode {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? guess ?? '';
  const done = (): void => {
    // What is no number comes from a browser's field as no text at all.
    if (text !== '') onGuess(text);
  };
  return (
    <div className={styles.line}>
      <input
        type="number"
        step="any"
        aria-label={label}
        className={styles.number}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') done();
        }}
      />
      <button type="button" className="button button--secondary button--sm" onClick={done}>
        <Translate id="guess.guess">Guess</Translate>
      </button>
    </div>
  );
}
