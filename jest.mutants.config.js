// The tests of the core, as `npm run mutants` runs them: on the engine whose kernels are this project's, and by the formulas alone.
process.env.ENGINES ??= 'wasm';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  // Stryker wants a whole path.
  testEnvironment: require.resolve('./test/mutants/environment.js'),
  testMatch: ['<rootDir>/test/mutants/core.ts'],
};
