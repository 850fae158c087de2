import { useState, type ReactNode } from 'react';
import clsx from 'clsx';
import styles from './styles.module.css';
import { useCut } from './useCut';

interface ScrollBoxProps {
  /** What is in it. */
  readonly label: string;
  readonly as?: 'div' | 'pre';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What may be wider than the page. Where it is, its edge shows that there is more, and the keyboard scrolls it, too. */
export function ScrollBox({ label, as: Box = 'div', className, children }: ScrollBoxProps): ReactNode {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const cut = useCut(box);
  return (
    <div className={styles.frame} data-cut={cut}>
      <Box
        ref={setBox}
        className={clsx(styles.box, className)}
        {...(cut && { tabIndex: 0, role: 'group', 'aria-label': label })}
      >
        {children}
      </Box>
    </div>
  );
}
