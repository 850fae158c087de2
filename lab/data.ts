import { CIFAR10, Shapes, UsageError } from '../src';
import { SETS } from './classes';
import { withFlag } from './flags';
import { transform, type Images } from './images';
import type { LabOptions } from './options';
import type { Progress } from './progress';

/** The images for training and for testing, and what they are called. */
export interface LabData {
  readonly name: string;
  /** What of `--data` it is. */
  readonly data: keyof typeof SETS;
  readonly trainset: Images;
  readonly testset: Images;
}

/** What `--data` asks for; `say` tells the person which images it came to be. */
export async function openLabData(
  options: LabOptions,
  progress: Progress,
  say: (line: string) => void,
): Promise<LabData> {
  const { data, archive, mirror, root, trainSize, testSize } = options;
  if (data === 'shapes') {
    if (archive !== undefined)
      throw new UsageError('--archive is an archive of CIFAR-10: leave out --data shapes');
    return openShapes(options);
  }
  try {
    if (archive === undefined && !CIFAR10.isPresent(root))
      say(`CIFAR-10 is not in ${root} yet: downloading 170 MB.`);
    const trainset = await CIFAR10.open({
      root,
      train: true,
      transform,
      archive,
      mirrors: mirror,
      limit: trainSize,
      download: true,
      onProgress: ({ received, total }) => {
        progress.show('download', received, total, 'bytes');
      },
    });
    // By now all files are in place; an archive need not be read once more.
    const testset = await CIFAR10.open({ root, train: false, transform, limit: testSize });
    return { name: SETS.cifar10.name, data: 'cifar10', trainset, testset };
  } catch (error) {
    // Whoever asks for CIFAR-10, or names an archive, does not want anything else.
    if (!(error instanceof UsageError) || data === 'cifar10' || archive !== undefined) throw withFlag(error);
    say(error.message);
    say(
      'Going on with Shapes: ten classes of drawn pictures in the form of CIFAR-10, which need no network.',
    );
    return openShapes(options);
  } finally {
    progress.stop();
  }
}

function openShapes({ trainSize, testSize }: LabOptions): LabData {
  const open = (train: boolean, size?: number): Shapes =>
    new Shapes({ train, transform, ...(size === undefined ? {} : { size }) });
  return {
    ...{ name: SETS.shapes.name, data: 'shapes' },
    ...{ trainset: open(true, trainSize), testset: open(false, testSize) },
  };
}
