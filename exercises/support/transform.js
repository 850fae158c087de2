// Compiles TypeScript for Jest: for each exercise.ts, the text that it stands for.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');
const { subjectOf } = require('./stub');

const swc = createTransformer(JSON.parse(readFileSync(path.join(__dirname, '../../.swcrc'), 'utf8')));

module.exports = {
  process: (source, file, options) => swc.process(subjectOf(source, file), file, options),
  getCacheKey: (source, file) =>
    createHash('sha256')
      .update(`swc ${file}\n${subjectOf(source, file)}`)
      .digest('hex'),
};
