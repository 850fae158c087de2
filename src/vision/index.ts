export { makeGrid, type GridOptions } from './makeGrid';
export { toBytes } from './toBytes';
export { unnormalize } from './unnormalize';
export { encodePng, writePng } from './writePng';
export { readImage } from './readImage';
export { toTerminal, type TerminalOptions } from './toTerminal';
