import { onInterrupt } from '../src/node/interrupt';

const ends = [
  ['Ctrl-C', 'SIGINT', 130],
  ['the request of another program', 'SIGTERM', 143],
  ['the end of the terminal', 'SIGHUP', 129],
] as const;

test.each(ends)('%s is acted on, and then the program ends', (_, signal, status) => {
  const done: string[] = [];
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  try {
    const stop = onInterrupt(() => done.push('acted'));
    expect(() => process.emit(signal)).toThrow(`ended with ${status}`);
    expect(done).toEqual(['acted']);
    stop();
    expect(ends.map(([, name]) => process.listenerCount(name))).toEqual([0, 0, 0]);
  } finally {
    exit.mockRestore();
  }
});
