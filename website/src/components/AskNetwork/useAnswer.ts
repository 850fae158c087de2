import { useEffect, useRef, useState } from 'react';
import type { NetworkName } from '../../training/asking/questions';
import type { Ask } from './ask';

export interface Asked {
  readonly network: NetworkName;
  readonly seen: Uint8Array;
  /** Another one whenever the network has changed. */
  readonly version: unknown;
}

export interface Answered extends Asked {
  readonly probabilities: Float32Array;
}

/**
 * What the network says of a picture, asked again whenever one of them changes, and never twice at a time: of what changed
 * meanwhile, only the last is asked. Undefined while there is no picture, or no network.
 */
export function useAnswer(ask: Ask, asked: Asked | undefined): Answered | undefined {
  const [answered, setAnswered] = useState<Answered>();
  const wanted = useRef<Asked>(undefined);
  const isAsking = useRef(false);
  const { network, seen, version } = asked ?? {};

  useEffect(() => {
    wanted.current = network && seen && { network, seen, version };
    if (isAsking.current) return;
    isAsking.current = true;
    void askAll().finally(() => (isAsking.current = false));

    async function askAll(): Promise<void> {
      for (let next = wanted.current; next !== undefined; next = wanted.current) {
        wanted.current = undefined;
        const { network, seen } = next;
        const probabilities = await ask('probabilities', { network, seen });
        if (probabilities instanceof Float32Array) setAnswered({ ...next, probabilities });
      }
    }
  }, [ask, network, seen, version]);
  return asked && answered?.network === network ? answered : undefined;
}
