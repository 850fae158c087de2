import type { ComponentType } from 'react';
import type { LiveProps } from './Live';

/** The living part: until it was asked for, nothing of it is loaded. */
export const loadPiece = async (): Promise<ComponentType<Partial<LiveProps>>> =>
  (await import('./Piece')).Piece;
