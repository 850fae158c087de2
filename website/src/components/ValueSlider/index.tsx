import { useId, type ReactNode } from 'react';
import styles from './styles.module.css';

export { fixed, significant } from './numbers';

interface ValueSliderProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown beside the slider. */
  readonly text: string;
  /** The value as it is read aloud, where that is to say more than `text`. */
  readonly spoken?: string;
  readonly onChange: (value: number) => void;
}

/** A slider between its name and its value. */
export function ValueSlider({
  label,
  value,
  min,
  max,
  step,
  text,
  spoken = text,
  onChange,
}: ValueSliderProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={spoken}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <span className={styles.value}>{text}</span>
    </div>
  );
}
