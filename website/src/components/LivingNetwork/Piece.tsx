import type { ReactNode } from 'react';
import { WithWorker } from '../AskNetwork/WithWorker';
import { Live, type LiveProps } from './Live';
import { Stage } from './Stage';

type PieceProps = Omit<LiveProps, 'ask'> & Partial<Pick<LiveProps, 'ask'>>;

/** What the button brings. Where the page has no worker yet, one of its own. */
export function Piece({ ask, ...others }: PieceProps): ReactNode {
  const waiting = (why: ReactNode): ReactNode => (
    <Stage isPressed controls={why}>
      {others.still}
    </Stage>
  );
  if (ask !== undefined) return <Live ask={ask} {...others} />;
  return <WithWorker waiting={waiting}>{(own) => <Live ask={own} {...others} />}</WithWorker>;
}
