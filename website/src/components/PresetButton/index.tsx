import type { ReactNode } from 'react';
import clsx from 'clsx';

interface PresetButtonProps {
  /** Whether all is as this button would set it. */
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Sets a picture's values, and shows when they are so. */
export function PresetButton({ pressed, onPress, children }: PresetButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={clsx('button button--sm', pressed ? 'button--primary' : 'button--secondary')}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
