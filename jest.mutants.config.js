// The tests of the core, as `npm run mutants` runs them: by the formulas alone unless a test asks for an engine.
process.env.ENGINES ??= 'cpu';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  // Stryker wants a whole path.
  testEnvironment: require.resolve('./test/mutants/environment.js'),
  testMatch: ['<rootDir>/test/mutants/core.ts'],
};
