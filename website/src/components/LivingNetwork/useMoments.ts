import { useEffect, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Ask } from '../AskNetwork/ask';

const FILE = 'shapes-moments.safetensors';

export interface Moments {
  /** Whether the worker has its networks. */
  readonly isThere: boolean;
  /** Tries once more; undefined where nothing has failed. */
  readonly again: (() => void) | undefined;
}

/** Fetches the recorded training. `isWanted`: not before. */
export function useMoments(
  ask: Ask,
  isWanted: boolean,
  onProblem: (sentence: string | undefined) => void,
): Moments {
  const address = useBaseUrl(`/networks/${FILE}`);
  const [state, setState] = useState<'missing' | 'there' | 'failed'>('missing');
  const isMissing = isWanted && state === 'missing';
  useEffect(() => {
    if (!isMissing) return undefined;
    let isShown = true;
    const open = async (): Promise<void> => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const opened = await ask('moments', { file: FILE, bytes });
      if (!isShown) return;
      onProblem('problem' in opened ? opened.problem : undefined);
      setState('problem' in opened ? 'failed' : 'there');
    };
    open().catch(() => {
      if (!isShown) return;
      setState('failed');
      onProblem(
        translate({
          id: 'livingNetwork.noMoments',
          message: 'The recorded training could not be loaded: is there a connection? Then load it again.',
        }),
      );
    });
    return () => void (isShown = false);
  }, [ask, address, isMissing, onProblem]);
  const again = (): void => setState('missing');
  return { isThere: state === 'there', again: state === 'failed' ? again : undefined };
}
