// Loaded by ts-node before a program (tsconfig.json). Plain JavaScript, for it has to be there before anything is compiled.

/**
 * What the compiler shows of a file that it can't read, or which import leads nowhere; else undefined.
 * @param {unknown} error
 * @returns {string | undefined}
 */
function plainly(error) {
  if (!(error instanceof Error)) return undefined;
  const [frame, ...stacks] = error.message.split(/\n+Caused by:\n/);
  if (error.code === 'GenericFailure' && stacks.length > 0) return frame.trimEnd();
  const missing = /^Cannot find module '(\.[^']*)'/.exec(error.message);
  if (error.code !== 'MODULE_NOT_FOUND' || !missing) return undefined;
  return `there is no file ${missing[1]}, as ${error.requireStack[0]} imports it`;
}

const load = require.extensions['.ts'];

require.extensions['.ts'] = (module, filename) => {
  try {
    load(module, filename);
  } catch (error) {
    const text = plainly(error);
    if (text === undefined) throw error;
    console.error(text);
    process.exit(1);
  }
};
