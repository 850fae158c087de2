import { createContext } from 'react';
import type { Piece } from './registry';

/** What stands beside each line of a listing; nothing before its program was run. */
export const BesideLines = createContext<Piece | undefined>(undefined);
