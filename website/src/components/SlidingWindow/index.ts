/** What the pictures of a convolution and of max-pooling share: a window that moves over a grid of numbers. */
export { formatGrid, formatNumber } from './format';
export { NumberGrid, type Measured } from './NumberGrid';
export { OutputSize } from './OutputSize';
export { Select } from './Select';
export { UnreadNote } from './UnreadNote';
export * from './window';
