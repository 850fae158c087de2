export * from '../../src';
export { summary } from '../../src/nn';
