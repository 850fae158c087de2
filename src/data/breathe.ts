const INTERVAL_MS = 20;
let last = performance.now();

/**
 * Lets the program attend to other things now and then: a key press, a timer, a message. A loop that never waits would
 * keep even Ctrl-C from being noticed.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - last < INTERVAL_MS) return;
  // Node has setImmediate, which waits for no clock; browsers don't.
  await new Promise<void>((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
  last = performance.now();
}
