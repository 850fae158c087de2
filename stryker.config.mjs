/** `npm run mutants`: changes one thing in the core, and sees whether a test of the core notices. */

/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    configFile: 'jest.mutants.config.js',
    // Every test imports the whole library: by imports, all tests belong to all files.
    enableFindRelatedTests: false,
  },
  // For each mutant only those tests run that reach the changed place.
  coverageAnalysis: 'perTest',

  mutate: [
    'src/*.ts',
    'src/{data,metrics,nn,operations,optim,transforms}/**/*.ts',
    'src/serialization/safetensors.ts',
    'src/engine/{quick,raw,window}.ts',
    'src/engine/ops/**/*.ts',
    // The two entries, and what only lessons and commands use.
    '!src/{index,browser,run,files,fromNode,systemErrors}.ts',
  ],
  mutator: {
    // Almost all texts are parts of messages, which tests know by a few of their words. The others (the name of a kernel, of an
    // option's value) are typed: the compiler refuses an empty one.
    excludedMutations: ['StringLiteral'],
  },
  // What runs once, when a module is loaded, would need all tests for each mutant. Those are tables and constants.
  ignoreStatic: true,

  concurrency: 2,
  // Most of a mutant that never ends is seen by counting how often it was passed; this is for the rest.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 10,
  thresholds: { high: 95, low: 90, break: 85 },

  // The copy that is changed has the project's own comments and lines: no test of the core asks the compiler.
  disableTypeChecks: false,
  // Files that no test of the core reads need not be in that copy.
  ignorePatterns: ['/.mutants', '/.learn', '/bench', '/data', '/docs', '/my', '/runs', '/website'],
  tempDirName: '.mutants/copy',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.mutants/report.html' },
  jsonReporter: { fileName: '.mutants/report.json' },
  // A second run tries only what has changed since, and what has new tests.
  incremental: true,
  incrementalFile: '.mutants/incremental.json',
  allowEmpty: true,
};
