import type { Section } from '../answer';
import { data } from './data';
import { functional } from './functional';
import { nn } from './nn';
import { optim } from './optim';
import { own } from './own';
import { tensor } from './tensor';
import { torch } from './torch';
import { vision } from './vision';

/** The page's sections, in their order. */
export const SECTIONS: readonly Section[] = [tensor, torch, nn, functional, optim, data, vision, own];
