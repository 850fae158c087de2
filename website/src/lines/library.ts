/** The library as the lessons import it in a page: its entry for browsers, with the page's own way to run a program. */
export * from '../../../src/browser';
export { run } from './run';
