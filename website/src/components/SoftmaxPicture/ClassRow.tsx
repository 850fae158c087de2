import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { fixed, ValueSlider } from '../ValueSlider';
import { REACH } from './arithmetic';
import styles from './styles.module.css';

interface ClassRowProps {
  readonly name: string;
  readonly right: boolean;
  readonly logit: number;
  readonly probability: number;
  /** Left out where gradients are not shown. */
  readonly gradient: number | undefined;
  readonly onChange: (logit: number) => void;
}

/** One class: its logit to be moved, and its probability as a bar and a number. */
export function ClassRow({ name, right, logit, probability, gradient, onChange }: ClassRowProps): ReactNode {
  return (
    <div className={styles.row} data-right={right || undefined} data-class={name}>
      <div className={styles.logit}>
        <ValueSlider
          label={
            <>
              {name} {right && <span aria-hidden="true">✓</span>}
            </>
          }
          value={logit}
          min={-REACH}
          max={REACH}
          step={0.1}
          text={fixed(logit, 1)}
          spoken={spokenOf(right, fixed(logit, 1), fixed(probability, 3))}
          onChange={onChange}
        />
      </div>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" />
        <rect className={styles.filled} width={100 * probability} height="10" />
      </svg>
      <span className={styles.probability}>{fixed(probability, 3)}</span>
      {gradient !== undefined && <Gradient gradient={gradient} />}
    </div>
  );
}

/** What a screen reader says for the slider's value. */
function spokenOf(right: boolean, logit: string, probability: string): string {
  return right
    ? translate(
        {
          id: 'softmax.spokenRight',
          message: 'the right class, logit {logit}, probability {probability}',
        },
        { logit, probability },
      )
    : translate(
        { id: 'softmax.spoken', message: 'logit {logit}, probability {probability}' },
        { logit, probability },
      );
}

/** The slope, and where a step against it takes the logit. */
function Gradient({ gradient }: { readonly gradient: number }): ReactNode {
  return (
    <span className={styles.gradient}>
      <span>
        {gradient > 0 ? '+' : ''}
        {fixed(gradient, 3)}
      </span>
      <span className={styles.direction}>
        {gradient > 0
          ? translate({ id: 'softmax.down', message: '↓ down' })
          : translate({ id: 'softmax.up', message: '↑ up' })}
      </span>
    </span>
  );
}
