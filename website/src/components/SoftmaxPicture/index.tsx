import { useId, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { isSwitch, wholeTo } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { PresetButton } from '../PresetButton';
import {
  allEqual,
  areEqual,
  CLASSES,
  FIRST_LOGITS,
  FIRST_RIGHT,
  isLogits,
  sureOf,
  workOut,
  wrongClass,
} from './arithmetic';
import { ClassRow } from './ClassRow';
import { LossLine } from './LossLine';
import styles from './styles.module.css';
import { WorkedLine } from './WorkedLine';

/** From ten logits to ten probabilities to one loss, with sliders. */
export function SoftmaxPicture(): ReactNode {
  const [logits, setLogits] = useKeptState('softmax.logits', FIRST_LOGITS, isLogits);
  const [right, setRight] = useKeptState('softmax.right', FIRST_RIGHT, wholeTo(CLASSES.length - 1));
  const [gradients, setGradients] = useKeptState('softmax.gradients', false, isSwitch);
  const worked = workOut(logits, right);
  const setLogit = (index: number, logit: number): void =>
    setLogits(logits.map((old, i) => (i === index ? logit : old)));
  return (
    <Figure
      name="softmax"
      caption={
        <Translate id="softmax.caption">
          {
            'One image, ten logits. Softmax turns them into probabilities that add up to 1. Cross-entropy looks at one of them only: minus the logarithm of what the right class got.'
          }
        </Translate>
      }
    >
      <div className={styles.controls}>
        <RightClass right={right} onChange={setRight} />
        <label className={styles.check}>
          <input type="checkbox" checked={gradients} onChange={() => setGradients(!gradients)} />
          <Translate id="softmax.gradients">Gradient of each logit</Translate>
        </label>
      </div>
      <div className={styles.controls}>
        {presetsFor(right).map(([text, preset]) => (
          <PresetButton key={text} pressed={areEqual(logits, preset)} onPress={() => setLogits(preset)}>
            {text}
          </PresetButton>
        ))}
      </div>
      <fieldset className={styles.rows} data-gradients={gradients || undefined}>
        <legend className={styles.legend}>
          <Translate id="softmax.legend">Logit by slider, probability by bar</Translate>
        </legend>
        {CLASSES.map((name, i) => (
          <ClassRow
            key={name}
            name={name}
            right={i === right}
            logit={logits[i] ?? NaN}
            probability={worked.probabilities[i] ?? NaN}
            gradient={gradients ? worked.gradients[i] : undefined}
            onChange={(logit) => setLogit(i, logit)}
          />
        ))}
      </fieldset>
      {gradients && (
        <p className={styles.note}>
          <Translate id="softmax.gradientNote">
            {
              'The gradient is the probability, less 1 for the right class. A step goes against it: it takes the right logit up and all others down. The ten gradients add up to 0.'
            }
          </Translate>
        </p>
      )}
      <WorkedLine logit={logits[right] ?? NaN} right={right} worked={worked} />
      <LossLine loss={worked.loss} />
    </Figure>
  );
}

interface RightClassProps {
  readonly right: number;
  readonly onChange: (right: number) => void;
}

function RightClass({ right, onChange }: RightClassProps): ReactNode {
  const id = useId();
  return (
    <span className={styles.check}>
      <label htmlFor={id}>
        <Translate id="softmax.right">Right class</Translate>
      </label>
      <select id={id} value={right} onChange={({ target }) => onChange(Number(target.value))}>
        {CLASSES.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function presetsFor(right: number): (readonly [text: string, logits: readonly number[]])[] {
  return [
    [translate({ id: 'softmax.allEqual', message: 'All equal (a guess)' }), allEqual()],
    [translate({ id: 'softmax.sureAndRight', message: 'Sure and right' }), sureOf(right)],
    [translate({ id: 'softmax.sureAndWrong', message: 'Sure and wrong' }), sureOf(wrongClass(right))],
    [translate({ id: 'softmax.first', message: 'As at first' }), FIRST_LOGITS],
  ];
}
