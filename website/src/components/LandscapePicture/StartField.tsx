import { useState, type ReactNode } from 'react';
import styles from './styles.module.css';

interface StartFieldProps {
  readonly label: string;
  readonly value: number;
  /** How far from 0 it may be. */
  readonly reach: number;
  readonly onValue: (value: number) => void;
}

/** A number on the map. While one types, the field may hold what is no such number yet. */
export function StartField({ label, value, reach, onValue }: StartFieldProps): ReactNode {
  const [draft, setDraft] = useState<string>();
  const change = (text: string): void => {
    setDraft(text);
    const number = Number(text);
    if (text !== '' && Math.abs(number) <= reach) onValue(number);
  };
  return (
    <label className={styles.startField}>
      {label}
      <input
        type="number"
        min={-reach}
        max={reach}
        step={0.1}
        value={draft ?? value}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setDraft(undefined)}
        className={styles.input}
      />
    </label>
  );
}
