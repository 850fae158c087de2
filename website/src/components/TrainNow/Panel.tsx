import type { ReactNode } from 'react';
import type { PanelProps } from './panelProps';
import { Problem } from './Problem';
import { obstacle } from './problems';
import { Trainer } from './Trainer';

/** What the button brings. */
export function Panel({ onRetry }: PanelProps): ReactNode {
  const problem = obstacle();
  return problem === undefined ? <Trainer onRetry={onRetry} /> : <Problem text={problem} />;
}
