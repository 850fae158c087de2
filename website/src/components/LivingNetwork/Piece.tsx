import type { ReactNode } from 'react';
import { WithWorker } from '../AskNetwork/WithWorker';
import { Live, type LiveProps } from './Live';
import { Stage } from './Stage';
import { Still } from './Still';

/** What the button brings. Where the page has no worker yet, one of its own. */
export function Piece({ ask, trained }: Partial<LiveProps>): ReactNode {
  const waiting = (why: ReactNode): ReactNode => (
    <Stage isPressed controls={why}>
      <Still />
    </Stage>
  );
  if (ask !== undefined) return <Live ask={ask} trained={trained} />;
  return <WithWorker waiting={waiting}>{(own) => <Live ask={own} />}</WithWorker>;
}
