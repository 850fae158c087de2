/** The whole public surface, in PyTorch's names: the core, to which `node` gives what needs Node. Lessons import from here. */
export * from './browser';
// Node's own, in place of the browser's of the same name.
export { run } from './node';
