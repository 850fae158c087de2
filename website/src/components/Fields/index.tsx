import type { ReactNode } from 'react';
import styles from './styles.module.css';

export { NumberField } from './NumberField';
export { SelectField } from './SelectField';
export { parseWhole, type Range } from './wholeNumber';

/** Fields side by side, as many as there is room for. */
export function Fields({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div role="group" aria-label={label} className={styles.fields}>
      {children}
    </div>
  );
}
