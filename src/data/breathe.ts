const INTERVAL_MS = 20;
let last = performance.now();

/**
 * Lets the program attend to other things now and then: a key press, a timer, a message. A loop that never waits would
 * keep even Ctrl-C from being noticed.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - last < INTERVAL_MS) return;
  await othersFirst();
  last = performance.now();
}

/** Waits for no clock. Node has setImmediate for that; browsers, whose timers take 4 ms, have messages. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
