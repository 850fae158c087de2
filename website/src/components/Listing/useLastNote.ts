import { useEffect, useRef } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { store } from '@site/src/kept';
import { withNote } from '@site/src/kept/kept';
import { noteId } from './ids';
import type { Row } from './rows';

/**
 * Keeps the note with which the reader goes on when they come back: the one that they read last on their way down. Who
 * scrolls up looks back.
 */
export function useLastNote(listing: string, row: Row | undefined): void {
  const { id } = useDoc().metadata;
  const before = useRef<number>(undefined);
  useEffect(() => {
    const down = window.scrollY > (before.current ?? window.scrollY);
    before.current = window.scrollY;
    const line = row?.lines[0]?.number;
    if (!down || row === undefined || line === undefined) return;
    const note = { id: noteId(listing, row.from), line };
    store.change((kept) => withNote(kept, id, note));
  }, [id, listing, row]);
}
