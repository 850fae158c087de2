import { useCallback, useSyncExternalStore } from 'react';
import { createStorageSlot } from '@docusaurus/theme-common';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Fits } from './guards';
import { NOTHING, pageOf, withNamed, type Kept, type Named } from './kept';
import { Store, type Keeping, type Slot } from './store';

const slot = createStorageSlot('lab.kept');
const inBrowser: Slot = {
  ...slot,
  listen(onChange) {
    const unlisten = slot.listen(onChange);
    // A page that comes back from the browser's cache has missed what other tabs said.
    window.addEventListener('pageshow', onChange);
    return () => {
      unlisten();
      window.removeEventListener('pageshow', onChange);
    };
  },
};

/** What a reader did on this site: it stays in the browser. */
export const store = new Store(inBrowser);

/** A part of it; as long as the page is what the server made, of nothing. `select` gives a part, and makes no new one. */
export function useKept<T>(select: (kept: Kept) => T): T {
  return useSyncExternalStore(
    store.listen,
    () => select(store.current()),
    () => select(NOTHING),
  );
}

export function useKeeping(): Keeping {
  return useSyncExternalStore<Keeping>(store.listen, store.keeping, () => 'kept');
}

/** What is kept on this page under a name, and what keeps something else. */
export function useNamed(kind: Named, name: string): [value: unknown, keep: (value: unknown) => void] {
  const { id } = useDoc().metadata;
  const value = useKept((kept) => pageOf(kept, id)[kind][name]);
  const keep = useCallback(
    (next: unknown): void => store.change((kept) => withNamed(kept, id, kind, name, next)),
    [id, kind, name],
  );
  return [value, keep];
}

/** `useState` for a picture, which is as the reader left it when they come back; `first` where what is kept does not fit. */
export function useKeptState<T>(name: string, first: T, fits: Fits<T>): [value: T, keep: (value: T) => void] {
  const [value, keep] = useNamed('pictures', name);
  return [fits(value) ? value : first, keep];
}
