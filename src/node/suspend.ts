/**
 * Acts before Ctrl-Z stops the program, and when it goes on; that it goes on may be told twice, and also after a stop that
 * was not heard of.
 */
export function onSuspend(before: () => void, after: () => void): void {
  const suspend = (): void => {
    before();
    // Sent again, and not heard, it does what it would have done: it stops the program, unless no shell could go on with it.
    process.removeListener('SIGTSTP', suspend);
    process.kill(process.pid, 'SIGTSTP');
    after();
  };
  process.on('SIGTSTP', suspend);
  process.on('SIGCONT', () => {
    process.removeListener('SIGTSTP', suspend);
    process.on('SIGTSTP', suspend);
    after();
  });
}
