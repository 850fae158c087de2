export { clipGradNorm } from './clipGradNorm';
