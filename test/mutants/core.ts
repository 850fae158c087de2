import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * All tests of the core in one file: for each mutant, the library is loaded once and not once for each file of tests. A new
 * file of tests joins by itself, unless it is one of these.
 */
const LEFT_OUT = [
  // They are about what is not mutated.
  /^(bench|datasets|exercises|lab|learn|lessons|my|native|node|predict|pytorch|site|tools|torture|vision)\//,
  /^(browser|otherBrowsers|engineChoice|interrupt|engine\/native|engine\/start)\./,
  // They read or compile the source's text, in which all mutants stand side by side.
  /^(faults|programs|types)\//,
  /^(data\/compiled|engine\/bytes|structure)\./,
  // They run through everything for seconds, and see little that no other test sees.
  /^(engine\/digest|training)\./,
];

/** One test that fails is enough, so slow ones come last. */
const SLOW = /^(data\/|engine\/kernels\.|nn\/net\.|shapes\.)/;

const folder = path.join(__dirname, '..');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.some((left) => left.test(file)))
  .sort((a, b) => Number(SLOW.test(a)) - Number(SLOW.test(b)) || a.localeCompare(b));

// To load a file of tests is to register them.
describe.each(files)('%s:', (file) => {
  jest.requireActual(path.join(folder, file));
});
