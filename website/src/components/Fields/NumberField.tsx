import { useId, type ReactNode, type Ref } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';
import { parseWhole, type Range } from './wholeNumber';

interface NumberFieldProps {
  readonly label: string;
  /** What the reader typed, number or not: `parseWhole` tells. */
  readonly text: string;
  readonly range: Range;
  readonly onChange: (text: string) => void;
  /** The reader goes on to something else. */
  readonly onLeave?: () => void;
  readonly input?: Ref<HTMLInputElement>;
}

/** A field for a whole number, which says which numbers it takes when it gets another. */
export function NumberField({ label, text, range, onChange, onLeave, input }: NumberFieldProps): ReactNode {
  const id = useId();
  const wrong = parseWhole(text, range) === undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="number"
        inputMode="numeric"
        min={range.least}
        max={range.most}
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-help` : undefined}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onLeave}
        className={styles.control}
      />
      {wrong && (
        <span id={`${id}-help`} className={styles.help}>
          <Translate id="fields.range" values={{ least: range.least, most: range.most }}>
            {'Please type a whole number from {least} to {most}.'}
          </Translate>
        </span>
      )}
    </div>
  );
}
