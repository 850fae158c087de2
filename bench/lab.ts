import { load, manualSeed, run, save, setEngine } from '../src';
import { openLabData } from '../lab/data';
import { parseOptions } from '../lab/options';
import { Progress } from '../lab/progress';
import { test } from '../lab/test';
import { train } from '../lab/train';
import { Net } from '../lessons/03-cnn';

/** `npm run lab` as `pytorch/lab.py` does it, with the same options: PyTorch's tutorial goes through the test images twice. */
run(async () => {
  const options = parseOptions(process.argv.slice(2));
  await setEngine(options.engine, { batchSize: options.batchSize, plain: options.plain });
  const progress = new Progress();
  const data = await openLabData(options, progress, () => undefined);

  manualSeed(options.seed);
  const net = new Net();
  await train(net, data, options, progress, { epoch: 0, step: 0 });
  save(net.stateDict(), options.save);

  const trained = new Net();
  trained.loadStateDict(load(options.save));
  for (let pass = 1; pass <= 2; pass++) await test(trained, data, options, progress);
});
