/**
 * Acts on Ctrl-C, another program's request to end, or the end of the terminal, and then ends with the exit code of a
 * program that a signal ended. Gives the function that stops listening.
 */
export function onInterrupt(act: () => void): () => void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = (): void => {
      act();
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.removeListener(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}
