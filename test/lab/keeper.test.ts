import { onInterrupt } from '../../src/node/interrupt';
import { Keeper } from '../../lab/keeper';

jest.mock('../../src/node/interrupt', () => ({ onInterrupt: jest.fn() }));

test('asked to end, a run that was saved without a step of its own says where; one that was not, that nothing was', () => {
  const exits = process.listeners('exit');
  try {
    const said: string[] = [];
    const keeper = new Keeper((line) => said.push(line));
    keeper.listen();
    const [end] = jest.mocked(onInterrupt).mock.calls[0]!;
    keeper.keep({ what: 'network', file: 'net', bytes: () => Buffer.of(1), write: () => ({ place: 'net' }) });
    end();
    keeper.save();
    end();
    expect(said).toEqual([
      'Interrupted before the first step of training: nothing was saved.',
      'Interrupted: the network as it is now was saved to net',
    ]);
  } finally {
    for (const added of process.listeners('exit'))
      if (!exits.includes(added)) process.removeListener('exit', added);
  }
});
