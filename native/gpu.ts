import { version } from '@tensorflow/tfjs-node/package.json';
import { UsageError } from '../src';
import { findProgram, mustRun } from './run';

/** Of the same version as the package for processors. */
const PACKAGE = '@tensorflow/tfjs-node-gpu';

/**
 * Installs TensorFlow's package for NVIDIA cards, which `--engine tensorflow` then prefers. Not tested: the project has no machine
 * with such a card.
 */
export async function installForGpu(say: (line: string) => void): Promise<void> {
  const { platform, arch } = process;
  if (arch !== 'x64' || (platform !== 'linux' && platform !== 'win32')) {
    throw new UsageError(`${PACKAGE} is for Linux and Windows on x64, this is ${platform} ${arch}`);
  }
  if ((await findProgram(['nvidia-smi'], ['--list-gpus'])) === undefined) {
    throw new UsageError(
      'no NVIDIA card is to be seen: `nvidia-smi`, which comes with its driver, does not run here',
    );
  }
  say(`installing ${PACKAGE}`);
  const npm = (...args: string[]): Promise<void> =>
    mustRun(`installing ${PACKAGE}`, 'npm', args, { shown: true });
  await npm('install', '--no-save', '--ignore-scripts', `${PACKAGE}@${version}`);
  await npm('rebuild', PACKAGE, '--ignore-scripts=false');
}
