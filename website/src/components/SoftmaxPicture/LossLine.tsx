import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { fixed, significant } from '../ValueSlider';
import { besideGuess, GUESS_LOSS } from './arithmetic';
import styles from './styles.module.css';

const WIDTH = 360;
const LEFT = 12;
/** A little more than the sliders can bring about: ln(1 + 9 e¹⁰) = 12.2. */
const LONGEST = 12.5;
const across = (loss: number): number => LEFT + (loss / LONGEST) * (WIDTH - 2 * LEFT);

/** The loss as a bar from 0 on, beside the loss of a guess. */
export function LossLine({ loss }: { readonly loss: number }): ReactNode {
  const guess = fixed(GUESS_LOSS, 3);
  return (
    <div>
      <svg
        className={styles.lossLine}
        viewBox={`0 0 ${WIDTH} 58`}
        role="img"
        aria-label={translate(
          { id: 'softmax.lossLine', message: 'The loss is {loss}; a guess among ten has {guess}.' },
          { loss: significant(loss, 4), guess },
        )}
      >
        <rect className={styles.track} x={LEFT} y={20} width={WIDTH - 2 * LEFT} height={14} />
        <rect className={styles.loss} x={LEFT} y={20} width={across(loss) - LEFT} height={14} />
        <line className={styles.guess} x1={across(GUESS_LOSS)} x2={across(GUESS_LOSS)} y1={15} y2={39} />
        <text className={styles.guessName} x={across(GUESS_LOSS)} y={12}>
          {translate({ id: 'softmax.guess', message: 'a guess: ln 10 = {guess}' }, { guess })}
        </text>
        {[0, 5, 10].map((tick) => (
          <text key={tick} className={styles.tick} x={across(tick)} y={50} textAnchor="middle">
            {tick}
          </text>
        ))}
      </svg>
      <p className={styles.verdict}>
        <Verdict loss={loss} />
      </p>
    </div>
  );
}

function Verdict({ loss }: { readonly loss: number }): ReactNode {
  const values = { loss: <strong>{significant(loss, 4)}</strong>, guess: fixed(GUESS_LOSS, 3) };
  switch (besideGuess(loss)) {
    case 'better':
      return (
        <Translate id="softmax.better" values={values}>
          {'Loss {loss}: less than the {guess} of a guess. The right class has more than 1/10.'}
        </Translate>
      );
    case 'equal':
      return (
        <Translate id="softmax.equal" values={values}>
          {'Loss {loss}: that of a guess among ten. The right class has 1/10.'}
        </Translate>
      );
    case 'worse':
      return (
        <Translate id="softmax.worse" values={values}>
          {'Loss {loss}: more than the {guess} of a guess. The right class has less than 1/10.'}
        </Translate>
      );
  }
}
