import type { ReactNode } from 'react';
import { PresetButton } from '../PresetButton';
import styles from './styles.module.css';

interface ChoiceButtonsProps<Value extends string> {
  /** What is chosen, for those who don't see the buttons side by side. */
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One out of a few, by a button for each. */
export function ChoiceButtons<Value extends string>(props: ChoiceButtonsProps<Value>): ReactNode {
  const { label, options, value, onChoose } = props;
  return (
    <div role="group" aria-label={label} className={styles.buttons}>
      {(Object.keys(options) as Value[]).map((option) => (
        <PresetButton key={option} pressed={option === value} onPress={() => onChoose(option)}>
          {options[option]}
        </PresetButton>
      ))}
    </div>
  );
}
