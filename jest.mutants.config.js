// The tests of the core, as `npm run mutants` runs them: with this project's own kernels, and by the formulas alone.
process.env.ENGINES ??= 'wasm';

const { asPattern } = require('./tools/asPattern.js');

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  // Stryker wants a whole path.
  testEnvironment: require.resolve('./test/mutants/environment.js'),
  // A promise that is never kept is a mutant that was seen; the slowest test takes two seconds.
  testTimeout: 20_000,
  testRegex: [`^${asPattern(__dirname)}/test/mutants/core\\.ts$`],
};
