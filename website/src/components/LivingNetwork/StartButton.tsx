import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { PieceShown } from './usePiece';

interface StartButtonProps {
  readonly shown: PieceShown;
  readonly onStart: () => void;
  readonly children: ReactNode;
}

/** The button that brings the living part, and what there is in its place while that comes. */
export function StartButton({ shown, onStart, children }: StartButtonProps): ReactNode {
  if (shown === 'loading')
    return <progress aria-label={translate({ id: 'livingNetwork.progress', message: 'Loading' })} />;
  return (
    <>
      {shown === 'notLoaded' && (
        <p role="alert">
          <Translate id="livingNetwork.noPiece">
            That could not be loaded: is there a connection? Then try again.
          </Translate>
        </p>
      )}
      <button type="button" className="button button--primary" onClick={onStart}>
        {children}
      </button>
    </>
  );
}
