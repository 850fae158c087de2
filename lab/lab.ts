import { checkWritable, load, manualSeed, save, setEngine } from '../src';
import { onInterrupt } from '../src/node/interrupt';
import { Net } from '../lessons/03-cnn';
import { openLabData } from './data';
import type { LabOptions } from './options';
import { Progress } from './progress';
import { test } from './test';
import { train, type Position } from './train';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** All of the lab: data, network, training, saving, loading, testing. */
export async function runLab(options: LabOptions): Promise<void> {
  checkWritable(options.save);
  await setEngine(options.engine, { batchSize: options.batchSize, plain: options.plain });
  const progress = new Progress();
  const data = await openLabData(options, progress, say);
  say(`${data.name}: ${data.trainset.length} images to train on, ${data.testset.length} to test on.`);

  manualSeed(options.seed);
  const net = new Net();
  const position: Position = { epoch: 0, step: 0 };
  const stopListening = onInterrupt(() => {
    progress.stop();
    save(net.stateDict(), options.save);
    const { epoch, step } = position;
    say(
      `Interrupted in epoch ${epoch}, after step ${step}: the network as it is now was saved to ${options.save}`,
    );
  });
  try {
    await train(net, data, options, progress, position);
  } finally {
    progress.stop();
    stopListening();
  }
  save(net.stateDict(), options.save);

  const trained = new Net();
  trained.loadStateDict(load(options.save));
  await test(trained, data, options, progress);
}
