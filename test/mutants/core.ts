import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * All tests of the core in one file: for each mutant, the library is loaded once and not once for each file of tests. The
 * quick ones come first, since one that fails is enough.
 */
const FOLDERS = ['metrics', 'transforms', 'serialization', 'data', '.', 'nn'];
const LEFT_OUT = [
  // About what is not mutated.
  'browser.test.ts',
  'engineChoice.test.ts',
  'interrupt.test.ts',
  // Read or compile the source's text, which has all mutants in it.
  'data/compiled.test.ts',
  'structure.test.ts',
  // Runs through everything for seconds, and sees little that others do not.
  'training.test.ts',
];

const folder = path.join(__dirname, '..');
const files = FOLDERS.flatMap((name) =>
  readdirSync(path.join(folder, name)).map((file) => path.posix.join(name, file)),
).filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file));

// To load a file of tests is to register them.
describe.each(files)('%s:', (file) => {
  jest.requireActual(path.join(folder, file));
});
