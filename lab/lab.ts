import { statSync } from 'node:fs';
import { encodeSafetensors, load, manualSeed, setEngine, UsageError, type nn } from '../src';
import { onSuspend } from '../src/node/suspend';
import { Net } from '../lessons/03-cnn';
import { ask } from './ask';
import { openLabData } from './data';
import { Keeper, type Kept } from './keeper';
import { offerPlaces } from './offer';
import type { LabOptions } from './options';
import { checkPlace } from './place';
import { Progress } from './progress';
import { test } from './test';
import { train } from './train';

/** All of the lab: data, network, training, saving, loading, testing. */
export async function runLab(options: LabOptions): Promise<void> {
  const progress = new Progress();
  const say = (line: string): void => progress.tell(line);
  const keeper = new Keeper(say);
  keeper.listen();
  // The bar comes back at its next move.
  onSuspend(
    () => progress.stop(),
    () => undefined,
  );
  await setEngine(options.engine, { batchSize: options.batchSize, plain: options.plain });
  manualSeed(options.seed);
  const net = new Net();
  const network: Kept = {
    what: 'network',
    file: options.save,
    bytes: () => (isSound(net.stateDict()) ? encodeSafetensors(net.stateDict()) : undefined),
  };
  checkPlace('--save', network.file, options, encodeSafetensors(net.stateDict()).length);
  keeper.keep(network);
  const data = await openLabData(options, progress, say);
  say(`${data.name}: ${data.trainset.length} images to train on, ${data.testset.length} to test on.`);

  await train(net, data, options, progress, keeper);
  checkEnd(net, options);
  keeper.save();

  const trained = new Net();
  const { place } = keeper.outcomeOf(network);
  trained.loadStateDict(isFile(place) ? load(place) : net.stateDict());
  await test(trained, data, options, progress);
  await offerPlaces(keeper, say, ask);
}

/** No weight is infinite, or NaN. */
function isSound(state: nn.StateDict): boolean {
  return [...state.values()].every(({ data }) => data.every(Number.isFinite));
}

function checkEnd(net: Net, { lr }: LabOptions): void {
  if (isSound(net.stateDict())) return;
  throw new UsageError(
    `some weights are infinite or NaN after the last step, so the network was not saved: try a smaller learning rate than --lr ${lr}`,
  );
}

/** What was written into a pipe or a device can't be read again. */
function isFile(place: string | undefined): place is string {
  return place !== undefined && statSync(place).isFile();
}
