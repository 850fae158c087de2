import { onInterrupt } from '../src/interrupt';

const ends = [
  ['Ctrl-C', 'SIGINT', 130],
  ['the request of another program', 'SIGTERM', 143],
  ['the end of the terminal', 'SIGHUP', 129],
] as const;

test.each(ends)('%s is acted on, and then the program ends', (_, signal, status) => {
  const done: unknown[] = [];
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => done.push(code) as never);
  try {
    const stop = onInterrupt(() => done.push('acts'));
    process.emit(signal);
    expect(done).toEqual(['acts', status]);
    stop();
    expect(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name))).toEqual([0, 0, 0]);
  } finally {
    exit.mockRestore();
  }
});
