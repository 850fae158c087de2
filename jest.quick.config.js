// `npm run test:quick`: all tests but those that take most of the time.
const { asPattern } = require('./tools/asPattern.js');

const folder = asPattern(__dirname);

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  testPathIgnorePatterns: [
    '/node_modules/',
    // Builds the whole site.
    `^${folder}/test/site/built`,
    // Starts Firefox and WebKit, where they are.
    `^${folder}/test/otherBrowsers`,
    // Runs the exercises' tests over each wrong answer.
    `^${folder}/test/exercises/proof`,
    // Try hundreds of faults.
    `^${folder}/test/faults/(layers|others)`,
    // Trains with the lines of each lesson, as pages do.
    `^${folder}/test/site/lines/run`,
    // Train, in programs of their own.
    `^${folder}/test/lessons/run`,
    `^${folder}/test/lab/(lab|lost|resume|validate)`,
    // Train in this process, as pages do, and whole programs.
    `^${folder}/test/site/(ownNetwork|asking|livingNetwork|training)`,
    `^${folder}/test/(nn/net|data/skip|programs/residual)`,
    // Fills an engine's memory.
    `^${folder}/test/engine/fullMemory`,
    // Writes exercises, and judges them.
    `^${folder}/test/learn/author`,
    // Starts a program for each mistake.
    `^${folder}/test/predict/predict`,
    // Lets hundreds of calls fail, and kills programs.
    `^${folder}/test/torture/torture`,
    // Run PyTorch, where it is.
    `^${folder}/test/pytorch/fixtures`,
    `^${folder}/test/pytorch/lessons`,
    `^${folder}/test/pytorch/(goOn|processes)`,
  ],
};
