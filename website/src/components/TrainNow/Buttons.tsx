import { useEffect, useRef, type ReactNode } from 'react';
import clsx from 'clsx';
import { translate } from '@docusaurus/Translate';
import { takeLostFocus } from '../takeLostFocus';
import styles from './styles.module.css';
import type { Doing } from './state';

interface ButtonsProps {
  readonly doing: Doing;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onStep: () => void;
  /** Undefined where what would be trained can't be. */
  readonly onAgain: (() => void) | undefined;
}

/** Pause and go on, one step, start again. None of them goes away, and the focus with it: they do nothing instead. */
export function Buttons({ doing, onPause, onGoOn, onStep, onAgain }: ButtonsProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    takeLostFocus(first.current);
  }, []);
  const pauses = doing === 'pauses';
  const isOver = doing === 'done' || doing === 'failed';
  return (
    <div className={styles.buttons}>
      <button
        ref={first}
        type="button"
        className={clsx('button', isOver ? 'button--secondary' : 'button--primary')}
        aria-disabled={isOver}
        onClick={() => !isOver && (pauses ? onGoOn : onPause)()}
      >
        {pauses
          ? translate({ id: 'trainNow.goOn', message: 'Go on' })
          : translate({ id: 'trainNow.pause', message: 'Pause' })}
      </button>
      <button
        type="button"
        className="button button--secondary"
        aria-disabled={isOver}
        onClick={() => !isOver && onStep()}
      >
        {translate({ id: 'trainNow.oneStep', message: 'One step' })}
      </button>
      <button
        type="button"
        className={clsx('button', isOver ? 'button--primary' : 'button--secondary')}
        aria-disabled={onAgain === undefined}
        onClick={onAgain}
      >
        {translate({ id: 'trainNow.again', message: 'Start again' })}
      </button>
    </div>
  );
}
