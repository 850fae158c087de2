import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface SelectProps<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly textOf: (option: T) => string;
  readonly onChange: (option: T) => void;
}

/** A labelled choice of one of a few values. */
export function Select<T>({ label, value, options, textOf, onChange }: SelectProps<T>): ReactNode {
  const choose = (index: number): void => {
    const option = options[index];
    if (option !== undefined) onChange(option);
  };
  return (
    <label className={styles.select}>
      <span>{label}</span>
      <select value={options.indexOf(value)} onChange={({ target }) => choose(Number(target.value))}>
        {options.map((option, index) => (
          <option key={index} value={index}>
            {textOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
