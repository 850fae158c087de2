import { checksFor } from '../support/check';
import { trainUntilWorse, type Options, type Result } from './exercise';

const { equal } = checksFor('docs/05-training.mdx', 'stop');

/** Epochs with these losses. One more than there are is an error, so that nobody trains for ever. */
function epochsOf(losses: readonly number[], asked: number[] = []): (epoch: number) => number {
  return (epoch) => {
    asked.push(epoch);
    const loss = losses[epoch - 1];
    if (loss === undefined) throw new Error(`there should be no epoch ${epoch}`);
    return loss;
  };
}

function check(losses: readonly number[], options: Options, expected: Result): void {
  const { patience, maxEpochs } = options;
  equal(
    `the losses ${losses.join(', ')}, with patience ${patience} and at most ${maxEpochs} epochs`,
    () => trainUntilWorse(epochsOf(losses), options),
    expected,
  );
}

test('it stops after two epochs without a new lowest loss', () => {
  check([1.5, 1.2, 1.3, 1.4], { patience: 2, maxEpochs: 10 }, { best: 2, ran: 4 });
});

test('a new lowest loss in time starts the count again', () => {
  check([1.5, 1.6, 1.2, 1.3, 1.1, 1.4, 1.5], { patience: 2, maxEpochs: 10 }, { best: 5, ran: 7 });
});

test('a loss that falls, but not below the lowest, is no better', () => {
  check([1, 1.3, 1.2, 1.1], { patience: 3, maxEpochs: 10 }, { best: 1, ran: 4 });
  check([1, 1, 1], { patience: 2, maxEpochs: 10 }, { best: 1, ran: 3 });
});

test('with patience 1, the first rise ends it', () => {
  check([2, 1.8, 1.9], { patience: 1, maxEpochs: 10 }, { best: 2, ran: 3 });
});

test('while the loss falls, it goes on, up to the most epochs', () => {
  check([2, 1.9, 1.8], { patience: 2, maxEpochs: 3 }, { best: 3, ran: 3 });
  check([2], { patience: 5, maxEpochs: 1 }, { best: 1, ran: 1 });
});

test('the epochs are counted from 1, and each runs once', () => {
  const asked: number[] = [];
  const run = (): number[] => {
    trainUntilWorse(epochsOf([3, 2, 2.5, 2.6], asked), { patience: 2, maxEpochs: 9 });
    return asked;
  };
  equal('the epochs for which trainEpoch is called, with the losses 3, 2, 2.5, 2.6', run, [1, 2, 3, 4]);
});
