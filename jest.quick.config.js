// `npm run test:quick`: all tests but those that take most of the time.
/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testPathIgnorePatterns: [
    '/node_modules/',
    // Builds the whole site.
    '<rootDir>/test/site/built',
    // Runs the exercises' tests over each wrong answer.
    '<rootDir>/test/exercises/proof',
    // Try hundreds of faults.
    '<rootDir>/test/faults/(layers|others)',
    // Train, in programs of their own.
    '<rootDir>/test/lessons/run',
    '<rootDir>/test/lab/(lab|lost)',
    // Starts a program for each mistake.
    '<rootDir>/test/predict/predict',
    // Lets hundreds of calls fail, and kills programs.
    '<rootDir>/test/torture/torture',
    // Run PyTorch, where it is.
    '<rootDir>/test/pytorch/fixtures',
    '<rootDir>/test/pytorch/lessons',
    '<rootDir>/test/pytorch/(goOn|processes)',
  ],
};
