import { useMemo } from 'react';
import type { NetworkName } from '../../training/asking/questions';
import type { Inside, Moment } from '../../training/inside/questions';
import type { Ask } from '../AskNetwork/ask';
import { useLatest, type Answered } from '../AskNetwork/useLatest';

export interface Asked {
  readonly network: NetworkName | Moment;
  readonly classes: readonly string[];
  readonly seen: Uint8Array;
  /** Another one whenever the network has changed. */
  readonly version: unknown;
}

/** What a network makes of a picture, layer by layer. What was there stays until another is. */
export function useInside(
  ask: Ask,
  { network, classes, seen, version }: Partial<Asked>,
  onProblem: (sentence: string) => void,
): Answered<Asked, Inside> | undefined {
  const asked = useMemo(
    () => (network && classes && seen ? { network, classes, seen, version } : undefined),
    [network, classes, seen, version],
  );
  return useLatest(asked, async ({ network, seen }) => {
    const inside = await ask('inside', { network, seen });
    if (!('problem' in inside)) return inside;
    onProblem(inside.problem);
    return undefined;
  });
}
