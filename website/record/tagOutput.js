// Loaded before a lesson (node -r): each line that the lesson prints goes to stdout as JSON, with the line of the
// lesson that printed it. Plain JavaScript, for it is loaded before anything that could compile it.
const path = require('node:path');

const text = console.log.bind(console);

/** The line of the started file that is nearest to the top of the stack. */
function lineNow() {
  // ts-node puts the lesson here before it runs it.
  const lesson = path.resolve(process.argv[1]);
  Error.stackTraceLimit = 50;
  for (const frame of (new Error().stack ?? '').split('\n')) {
    const at = /\(?([^()\s][^()]*):(\d+):\d+\)?$/.exec(frame.replace(/^\s*at (async )?/, ''));
    if (at && path.resolve(at[1].replace(/^.*\(/, '')) === lesson) return Number(at[2]);
  }
  throw new Error(`${lesson} printed something, but is not on the stack`);
}

console.log = (message) => {
  const line = lineNow();
  for (const part of String(message).split('\n')) text(JSON.stringify({ line, text: part }));
};
