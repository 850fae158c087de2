import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { load } from '../src';
import { onSuspend } from '../src/node/suspend';
import { Net } from '../lessons/03-cnn';
import { ask } from './ask';
import { beginRun, type Run } from './begin';
import { openLabData } from './data';
import { Keeper } from './keeper';
import { checkAnswer, checkEnd, checkpointFile, networkFile, resultOf } from './kept';
import { offerPlaces } from './offer';
import type { Command } from './options';
import { Progress } from './progress';
import { test } from './test';
import { isDone, train, type Watcher } from './train';
import { holdOut, isPatienceOver } from './validate';

/** All of the lab: data, network, training, saving, loading, testing. */
export async function runLab(command: Command): Promise<void> {
  const progress = new Progress();
  const say = (line: string): void => progress.tell(line);
  const keeper = new Keeper(say);
  keeper.listen();
  // The bar comes back at its next move.
  onSuspend(
    () => progress.stop(),
    () => undefined,
  );
  const run = await beginRun(command, say);
  const { options, state, from } = run;
  if (state.finished && isDone(state, options) && isSaved(run)) {
    say(finishedLine(run));
    return;
  }
  state.finished = false;
  const [network, checkpoints] = [networkFile(run), checkpointFile(run)];
  keeper.keep(network, ...checkpoints);

  const data = await openLabData(options, progress, say);
  // A run goes on with the images that `auto` came to be.
  state.data = data.data;
  const split = holdOut(data.trainset, options);
  const heldOut = split.heldOut === undefined ? '' : `${split.heldOut.length} held out, `;
  say(
    `${data.name}: ${split.trainset.length} images to train on, ${heldOut}${data.testset.length} to test on.`,
  );
  if (from !== undefined) say(`Going on ${positionOf(run)}, from ${from.file}.`);

  const watcher: Watcher = {
    done: (step) => keeper.done(step),
    noted({ step }) {
      if (step % options.checkpointEvery === 0) keeper.save(checkpoints);
    },
    passed: () => keeper.save(checkpoints),
    forget: () => keeper.forget(),
  };
  await train(state, split, options, progress, watcher);
  checkEnd(run);
  keeper.save();

  const trained = new Net();
  const { place: saved } = keeper.outcomeOf(network);
  trained.loadStateDict(isFile(saved) ? load(saved) : resultOf(run));
  await test(trained, data, options, progress);
  // Where the network is not in its place, `--resume` saves it once more.
  state.finished = keeper.outcomeOf(network).trouble === undefined;
  keeper.save(checkpoints);
  await offerPlaces(keeper, say, ask, (place, kept) => checkAnswer(run, place, kept === network));
}

/** `after step 30 of epoch 2` */
function positionOf({ state: { epoch, batch } }: Run): string {
  return batch === 0 ? `after epoch ${epoch}` : `after step ${batch} of epoch ${epoch + 1}`;
}

/** Whether the network of a finished run is where it is to be: it may have been moved, or be wanted elsewhere now. */
function isSaved({ options, from }: Run): boolean {
  const { save = options.save } = from?.facts.options ?? {};
  return existsSync(options.save) && path.resolve(options.save) === path.resolve(save);
}

function finishedLine({ options, state, place }: Run): string {
  const more = isPatienceOver(state, options) ? '' : `; --epochs ${state.epoch + 1} goes on`;
  return `The run in ${place} is finished, after epoch ${state.epoch}: its network went to ${options.save}${more}.`;
}

/** What was written into a pipe or a device can't be read again. */
function isFile(place: string | undefined): place is string {
  return place !== undefined && statSync(place).isFile();
}
