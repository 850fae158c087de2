// Compiles TypeScript for Jest: for each exercise.ts, the text that it stands for.
const { createHash } = require('node:crypto');
const { createTransformer } = require('@swc/jest');
const { subjectOf } = require('./stub');

const swc = createTransformer({
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
});

module.exports = {
  process: (source, file, options) => swc.process(subjectOf(source, file), file, options),
  getCacheKey: (source, file) =>
    createHash('sha256')
      .update(`swc ${file}\n${subjectOf(source, file)}`)
      .digest('hex'),
};
