import type { ReactNode } from 'react';
import type { PanelProps } from './panelProps';
import { Problem } from './Problem';
import { obstacle } from './problems';
import { Trainer } from './Trainer';

/** What the button brings. */
export function Panel(props: PanelProps): ReactNode {
  const problem = obstacle();
  return problem === undefined ? <Trainer {...props} /> : <Problem text={problem} />;
}
