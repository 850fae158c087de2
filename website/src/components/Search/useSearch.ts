import { useCallback, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { INDEX_FILE } from '../../../plugins/search/file';
import type { Search } from './load';

/** One index for all boxes and pages that are shown in turn. */
const loaded = new Map<string, Promise<Search>>();

interface Searching {
  /** Finds nothing before the index is there. */
  readonly search: Search;
  readonly state: 'asleep' | 'loading' | 'ready' | 'failed';
  /** Gets the program and the index, which nobody needs who does not search. */
  readonly wake: () => void;
}

export function useSearch(): Searching {
  const url = useBaseUrl(INDEX_FILE);
  const [state, setState] = useState<Searching['state']>('asleep');
  const [search, setSearch] = useState<Search>(() => () => []);
  const wake = useCallback(() => {
    const promise = loaded.get(url) ?? import('./load').then(({ load }) => load(url));
    loaded.set(url, promise);
    setState((before) => (before === 'ready' ? before : 'loading'));
    promise.then(
      (ready) => {
        setSearch(() => ready);
        setState('ready');
      },
      () => {
        loaded.delete(url);
        setState('failed');
      },
    );
  }, [url]);
  return { search, state, wake };
}
