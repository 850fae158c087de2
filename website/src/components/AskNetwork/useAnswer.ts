import { useMemo } from 'react';
import type { NetworkName } from '../../training/asking/questions';
import type { Ask } from './ask';
import { useLatest } from './useLatest';

export interface Asked {
  readonly network: NetworkName;
  readonly seen: Uint8Array;
  /** Another one whenever the network has changed. */
  readonly version: unknown;
}

export interface Answered extends Asked {
  readonly probabilities: Float32Array;
}

/** What the network says of a picture. Undefined while there is no picture, or no network. */
export function useAnswer(ask: Ask, asked: Asked | undefined): Answered | undefined {
  const { network, seen, version } = asked ?? {};
  const same = useMemo(
    () => (network && seen ? { network, seen, version } : undefined),
    [network, seen, version],
  );
  const answered = useLatest(same, async ({ network, seen }) => {
    const probabilities = await ask('probabilities', { network, seen });
    return probabilities instanceof Float32Array ? probabilities : undefined;
  });
  if (!asked || answered?.asked.network !== network) return undefined;
  return answered && { ...answered.asked, probabilities: answered.answer };
}
