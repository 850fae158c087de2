import type { ReactNode } from 'react';
import { Panel, type PanelProps } from './Panel';
import { WithWorker } from './WithWorker';

/** What the button brings. */
export function Piece({ ask, ...others }: Partial<PanelProps>): ReactNode {
  return ask === undefined ? (
    <WithWorker>{(own) => <Panel ask={own} />}</WithWorker>
  ) : (
    <Panel ask={ask} {...others} />
  );
}
