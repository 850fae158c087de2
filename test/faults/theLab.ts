import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { manualSeed, setEngine, Shapes } from '../../src';
import { transform } from '../../lab/images';
import { parseOptions } from '../../lab/options';
import { Progress } from '../../lab/progress';
import { train } from '../../lab/train';
import { Net } from '../../lessons/03-cnn';

/** What `npm run lab` prints of its losses, after few images. */
export async function losses(): Promise<string> {
  const options = parseOptions(['--data', 'shapes', '--epochs', '3']);
  await setEngine(options.engine, { batchSize: options.batchSize, plain: options.plain });
  manualSeed(options.seed);
  const [trainset, testset] = [true, false].map((train) => new Shapes({ train, transform, size: 400 }));
  if (trainset === undefined || testset === undefined) throw new Error('expected two sets of images');
  const out = new PassThrough();
  const data = { name: 'Shapes', trainset, testset };
  await train(new Net(), data, options, new Progress(out), { epoch: 0, step: 0 });
  out.end();
  return text(out);
}
