const { readFileSync } = require('node:fs');
const path = require('node:path');
const { asPattern } = require('./tools/asPattern.js');

const folder = asPattern(__dirname);
const swc = ['@swc/jest', JSON.parse(readFileSync(path.join(__dirname, '.swcrc'), 'utf8'))];

// What the search stems words with, what unpacks an archive on a page, and wrap-ansi and what it needs: Node loads ES modules into CommonJS, Jest does not.
const ES_MODULES = [
  'stemmer',
  'modern-tar',
  'wrap-ansi',
  'ansi-regex',
  'ansi-styles',
  'get-east-asian-width',
  'string-width',
  'strip-ansi',
];

// Tests see a copy of the environment, so TensorFlow's C library has to be told from here to keep its advice.
process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testRegex: [`^${folder}/test/.*\\.test\\.ts$`],
  // Where `npm run mutants` runs a changed copy of the project.
  modulePathIgnorePatterns: [`^${folder}/\\.mutants/`],
  transform: {
    '^.+\\.ts$': swc,
    [`/node_modules/(${ES_MODULES.join('|')})/.+\\.js$`]: swc,
  },
  // What is to be compiled is said above.
  transformIgnorePatterns: [],
  // The site is built once, for all tests that look at it.
  globalSetup: '<rootDir>/test/support/siteFolder.ts',
  globalTeardown: '<rootDir>/test/support/forgetSite.ts',
  setupFiles: ['<rootDir>/test/support/noColour.ts'],
  // As pages import the project's own modules.
  moduleNameMapper: { '^@repo/(.*)$': '<rootDir>/$1' },
  // Two cores are what CI has; most of the time is spent in programs that the tests start.
  maxWorkers: '100%',
  // Generous: a busy machine is slower, but no test is about time.
  testTimeout: 120_000,
  // TensorFlow.js looks Symbol and Math up in its hot loops; from outside of Jest's sandbox they are several times faster.
  sandboxInjectedGlobals: ['Math', 'Symbol'],
};
