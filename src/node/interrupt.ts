import { constants } from 'node:os';

/**
 * What asks a program to end: Ctrl-C, another program, the end of the terminal, Ctrl-\, and Ctrl-Break on Windows; then a
 * limit of time (`ulimit -t`), a cluster's warning, an alarm clock, a battery that is empty.
 */
const SIGNALS = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'] as const),
  ...(['SIGXCPU', 'SIGUSR2', 'SIGALRM', 'SIGPWR'] as const),
] as const;

/**
 * Acts when the program is asked to end, and then ends it with the exit code of a program that a signal ended. Gives the
 * function that stops listening.
 *
 * One request is often two signals (npm hands on the Ctrl-C that its child got, too): `act` runs once, and no later signal
 * cuts it short, for the listeners stay.
 */
export function onInterrupt(act: () => void): () => void {
  let isActing = false;
  const handlers = SIGNALS.map((signal) => {
    const handler = (): void => {
      if (isActing) return;
      isActing = true;
      try {
        act();
      } catch (error) {
        console.error(error);
      }
      process.exit(128 + constants.signals[signal]);
    };
    process.on(signal, handler);
    return () => process.removeListener(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}
