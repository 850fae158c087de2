// Lets a thread load TypeScript files, as ts-node does for the program's own thread, but without loading the compiler:
// a worker needs no types, and should start at once.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: require.resolve('../../.swcrc'),
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
