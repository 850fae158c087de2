import type { ReactNode, Ref } from 'react';
import type { Shown } from '../OnPress/useOnPress';
import { Waiting } from '../OnPress/Waiting';

interface StartButtonProps<Props> {
  readonly shown: Shown<Props>;
  readonly onStart: () => void;
  readonly button: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** The button that brings the living part, and what there is in its place while that comes. */
export function StartButton<Props>({ shown, onStart, button, children }: StartButtonProps<Props>): ReactNode {
  return (
    <>
      <Waiting shown={shown} />
      {shown !== 'loading' && (
        <button ref={button} type="button" className="button button--primary" onClick={onStart}>
          {children}
        </button>
      )}
    </>
  );
}
