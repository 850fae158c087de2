import type { ComponentType } from 'react';
import type { Session } from './session';

/** What a listing shows of a run, once it is loaded. */
export interface Piece {
  readonly session: Session;
  /** Above the code: how far the run is, and what can be chosen for the next one. */
  readonly Controls: ComponentType<{ readonly session: Session }>;
  /** Below it: what it printed. */
  readonly Results: ComponentType<{ readonly session: Session; readonly lines: readonly number[] }>;
  /** Beside a line: the values of its names. */
  readonly LineValues: ComponentType<{ readonly session: Session; readonly line: number }>;
}

/** The programs of this page that a reader ran: all listings of a file share one. */
const pieces = new Map<string, Piece>();
const listeners = new Map<string, Set<() => void>>();

export function pieceOf(file: string): Piece | undefined {
  return pieces.get(file);
}

export const isShown = (file: string): boolean => (listeners.get(file)?.size ?? 0) > 0;

/**
 * Runs a program for the first time, once what runs it is loaded. Of several listings that waited for that the first one does;
 * where the page was left meanwhile, none.
 */
export function begin(file: string, makePiece: (file: string) => Piece): void {
  if (!isShown(file) || pieces.has(file)) return;
  const piece = makePiece(file);
  pieces.set(file, piece);
  for (const listener of listeners.get(file) ?? []) listener();
  piece.session.run();
}

/** What nobody shows any more ends. */
export function subscribe(file: string, listener: () => void): () => void {
  const all = listeners.get(file) ?? new Set();
  listeners.set(file, all.add(listener));
  return () => {
    all.delete(listener);
    if (all.size > 0) return;
    pieces.get(file)?.session.close();
    pieces.delete(file);
  };
}
