import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * All tests of the core in one file: for each mutant, the library is loaded once and not once for each file of tests. A new
 * file of tests joins by itself; how the paths of those begin that don't is said here.
 */
const LEFT_OUT = [
  // Those of what is not mutated.
  ...[
    'bench/',
    'datasets/',
    'exercises/',
    'lab/',
    'learn/',
    'lessons/',
    'my/',
    'native/',
    'node/',
    'pytorch/',
  ],
  ...['site/', 'vision/', 'browser.', 'engineChoice.', 'interrupt.', 'engine/'],
  // Those that read or compile the source's text, in which all mutants stand side by side.
  ...['data/compiled.', 'faults/', 'programs/', 'structure.', 'types/'],
  // They run through everything for seconds, and see little that no other test sees.
  ...['training.'],
];

/** One test that fails is enough, so slow ones come last. */
const SLOW = ['data/', 'nn/net.', 'shapes.'];

const folder = path.join(__dirname, '..');
const beginsAs = (names: readonly string[]) => (file: string) => names.some((name) => file.startsWith(name));
const isSlow = beginsAs(SLOW);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && !beginsAs(LEFT_OUT)(file))
  .sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || a.localeCompare(b));

// To load a file of tests is to register them.
describe.each(files)('%s:', (file) => {
  jest.requireActual(path.join(folder, file));
});
