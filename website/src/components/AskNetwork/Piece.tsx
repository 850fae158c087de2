import type { ReactNode } from 'react';
import { Alone } from './Alone';
import { Panel, type PanelProps } from './Panel';

/** What the button brings. */
export function Piece({ ask, ...others }: Partial<PanelProps>): ReactNode {
  return ask === undefined ? <Alone /> : <Panel ask={ask} {...others} />;
}
