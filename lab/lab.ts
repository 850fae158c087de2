import { statSync } from 'node:fs';
import { load, manualSeed, setEngine, UsageError } from '../src';
import { Net } from '../lessons/03-cnn';
import { ask } from './ask';
import { encodeCheckpoint, restore } from './checkpoint';
import { placeOfCheckpoint } from './checkpointFile';
import { openLabData } from './data';
import { Keeper } from './keeper';
import { checkEnd, checkpointFile, networkFile, resultOf } from './kept';
import { offerPlaces } from './offer';
import type { Command, LabOptions } from './options';
import { checkPlace } from './place';
import { Progress } from './progress';
import { openCheckpoint, resumedOptions } from './resume';
import { TrainingState } from './state';
import { test } from './test';
import { isDone, train, type Watcher } from './train';
import { holdOut, isPatienceOver } from './validate';

/** All of the lab: data, network, training, saving, loading, testing. */
export async function runLab(command: Command): Promise<void> {
  const progress = new Progress();
  const say = (line: string): void => progress.tell(line);
  const keeper = new Keeper(say);
  keeper.listen();
  const from = command.options.resume === undefined ? undefined : openCheckpoint(command.options, say);
  const options = from === undefined ? command.options : resumedOptions(command, from);
  if (options.patience !== undefined && options.validate === undefined)
    throw new UsageError('--patience is about held-out images: expected --validate, such as --validate 0.1');
  await setEngine(options.engine, options);
  manualSeed(options.seed);
  const state = new TrainingState(new Net(), options);
  if (from !== undefined) restore(state, from);
  const place = from?.place ?? placeOfCheckpoint(options);
  if (state.finished && isDone(state, options)) {
    say(finishedLine(state, options, String(place)));
    return;
  }
  state.finished = false;
  const network = networkFile(state, options);
  keeper.keep(network);
  if (place !== undefined)
    checkPlace('--checkpoint', place, options, encodeCheckpoint(state, options).length);

  const data = await openLabData(options, progress, say);
  const split = holdOut(data.trainset, options);
  const heldOut = split.heldOut === undefined ? '' : `${split.heldOut.length} held out, `;
  say(
    `${data.name}: ${split.trainset.length} images to train on, ${heldOut}${data.testset.length} to test on.`,
  );
  if (from !== undefined) say(`Going on ${positionOf(state)}, from ${from.file}.`);

  // The run goes on with the images that `auto` came to be.
  const settled = { ...options, data: data.data };
  const checkpoints = place === undefined ? [] : [checkpointFile(state, settled, place, from?.bytes)];
  keeper.keep(...checkpoints);
  const watcher: Watcher = {
    done(step) {
      keeper.done(step);
      if (step.step % options.checkpointEvery === 0) keeper.save(checkpoints);
    },
    passed: () => keeper.save(checkpoints),
    forget: () => keeper.forget(),
  };
  await train(state, split, options, progress, watcher);
  checkEnd(state, options);
  keeper.save();

  const trained = new Net();
  const { place: saved } = keeper.outcomeOf(network);
  trained.loadStateDict(isFile(saved) ? load(saved) : resultOf(state, options));
  await test(trained, data, options, progress);
  state.finished = true;
  keeper.save(checkpoints);
  await offerPlaces(keeper, say, ask);
}

/** `after 30 steps of epoch 2` */
function positionOf({ epoch, batch }: TrainingState): string {
  return batch === 0 ? `after epoch ${epoch}` : `after step ${batch} of epoch ${epoch + 1}`;
}

function finishedLine(state: TrainingState, options: LabOptions, file: string): string {
  const more = isPatienceOver(state, options) ? '' : `; --epochs ${state.epoch + 1} goes on`;
  return `The run in ${file} is finished, after epoch ${state.epoch}: its network went to ${options.save}${more}.`;
}

/** What was written into a pipe or a device can't be read again. */
function isFile(place: string | undefined): place is string {
  return place !== undefined && statSync(place).isFile();
}
