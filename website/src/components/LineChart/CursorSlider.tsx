import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface CursorSliderProps {
  readonly label: string;
  readonly count: number;
  readonly value: number;
  /** What is to be read at this place of the curves. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** Moves the cursor of a chart, and tells what is there: seen below the slider, and read out as the slider's value. */
export function CursorSlider({ label, count, value, words, onChange }: CursorSliderProps): ReactNode {
  return (
    <>
      <label className={styles.slider}>
        <span>{label}</span>
        <input
          type="range"
          min={0}
          max={count - 1}
          value={value}
          aria-valuetext={words}
          onChange={({ target }) => onChange(Number(target.value))}
        />
      </label>
      <p className={styles.words}>{words}</p>
    </>
  );
}
