import network from '@generated/figures/default/network.json';
import { layersOf } from './layers';

/** Lesson 3's network. */
export const LAYERS = layersOf(network);
export const LAST = LAYERS.length - 1;
