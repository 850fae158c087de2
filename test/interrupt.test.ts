import { constants } from 'node:os';
import { onInterrupt } from '../src/node/interrupt';
import { onSuspend } from '../src/node/suspend';

const ends = [
  ['Ctrl-C', 'SIGINT', 130],
  ['the request of another program', 'SIGTERM', 143],
  ['the end of the terminal', 'SIGHUP', 129],
  ['Ctrl-\\', 'SIGQUIT', 131],
  ['a limit of time', 'SIGXCPU', 128 + constants.signals.SIGXCPU],
  ["a cluster's warning", 'SIGUSR2', 128 + constants.signals.SIGUSR2],
] as const;

test.each(ends)('%s is acted on, and then the program ends', (_, signal, status) => {
  const done: string[] = [];
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  try {
    const stop = onInterrupt(() => {
      done.push('acted');
      // npm sends a second one.
      for (const [, other] of ends) process.emit(other);
    });
    expect(() => process.emit(signal)).toThrow(`ended with ${status}`);
    expect(done).toEqual(['acted']);
    stop();
    expect(ends.map(([, name]) => process.listenerCount(name))).toEqual(ends.map(() => 0));
  } finally {
    exit.mockRestore();
  }
});

test('an error in what is done then is told, and the program ends all the same', () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`);
  });
  const tell = jest.spyOn(console, 'error').mockReturnValue();
  const error = new Error('bug');
  const stop = onInterrupt(() => {
    throw error;
  });
  try {
    expect(() => process.emit('SIGTERM')).toThrow('ended with 143');
    expect(tell.mock.calls).toEqual([[error]]);
  } finally {
    stop();
    tell.mockRestore();
    exit.mockRestore();
  }
});

test('Ctrl-Z: acts before the program stops, lets the system stop it, and acts when it goes on', () => {
  const done: string[] = [];
  const kill = jest.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    // Nobody listens now, so it stops the program.
    done.push(
      `${signal} to ${pid === process.pid ? 'itself' : pid}, heard by ${process.listenerCount('SIGTSTP')}`,
    );
    return true;
  });
  const before = process.listeners('SIGCONT');
  try {
    onSuspend(
      () => done.push('before'),
      () => done.push('after'),
    );
    process.emit('SIGTSTP');
    const once = ['before', 'SIGTSTP to itself, heard by 0', 'after'];
    expect(done).toEqual(once);
    process.emit('SIGCONT');
    process.emit('SIGTSTP');
    expect(done).toEqual([...once, 'after', ...once]);
  } finally {
    kill.mockRestore();
    process.removeAllListeners('SIGTSTP');
    for (const listener of process.listeners('SIGCONT'))
      if (!before.includes(listener)) process.removeListener('SIGCONT', listener);
  }
});
