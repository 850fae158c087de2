import { useId, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface MomentumSliderProps {
  readonly momentum: number;
  readonly onMomentum: (momentum: number) => void;
}

export function MomentumSlider({ momentum, onMomentum }: MomentumSliderProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.setting}>
      <div className={styles.settingLabel}>
        <label htmlFor={id}>
          <Translate id="landscape.momentum.label">Momentum</Translate>
        </label>
        <span aria-hidden="true">{momentum}</span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={0.95}
        step={0.05}
        value={momentum}
        onChange={({ target }) => onMomentum(Number(target.value))}
        className={styles.slider}
      />
    </div>
  );
}
