// Runs the exercises' tests: `npm run learn` uses it. The project's own tests have jest.config.js one folder up.
const base = require('../jest.config.js');
const { asPattern } = require('../tools/asPattern.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: __dirname,
  setupFiles: [],
  // Exercises look at no site.
  globalSetup: undefined,
  globalTeardown: undefined,
  testRegex: [`^${asPattern(__dirname)}/[^/]+/exercise\\.test\\.ts$`],
  transform: { '^.+\\.ts$': '<rootDir>/support/transform.js' },
};
