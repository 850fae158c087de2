import { useEffect, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import type { Doing } from './state';

interface ButtonsProps {
  readonly doing: Doing;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onStep: () => void;
  readonly onAgain: () => void;
}

/** Pause and go on, one step, start again. */
export function Buttons({ doing, onPause, onGoOn, onStep, onAgain }: ButtonsProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus made room for these; who went on elsewhere stays there.
    if (document.activeElement === document.body) first.current?.focus({ preventScroll: true });
  }, []);
  const pauses = doing === 'pauses';
  const isOver = doing === 'done' || doing === 'failed';
  return (
    <div className={styles.buttons}>
      <button
        ref={first}
        type="button"
        className="button button--primary"
        onClick={isOver ? onAgain : pauses ? onGoOn : onPause}
      >
        {isOver
          ? translate({ id: 'trainNow.again', message: 'Start again' })
          : pauses
            ? translate({ id: 'trainNow.goOn', message: 'Go on' })
            : translate({ id: 'trainNow.pause', message: 'Pause' })}
      </button>
      <button type="button" className="button button--secondary" disabled={isOver} onClick={onStep}>
        {translate({ id: 'trainNow.oneStep', message: 'One step' })}
      </button>
      {!isOver && (
        <button type="button" className="button button--secondary" onClick={onAgain}>
          {translate({ id: 'trainNow.again', message: 'Start again' })}
        </button>
      )}
    </div>
  );
}
