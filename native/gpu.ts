import { UsageError } from '../src';
import { mustRun, runProgram } from './run';

/** The same version as that of `@tensorflow/tfjs-node`. */
const PACKAGE = '@tensorflow/tfjs-node-gpu';
const VERSION = '4.22.0';

/**
 * Installs TensorFlow's package for NVIDIA cards, which `--engine tensorflow` then prefers. Not tested: the project has no machine
 * with such a card.
 */
export async function installForGpu(say: (line: string) => void): Promise<void> {
  const { platform, arch } = process;
  if (arch !== 'x64' || (platform !== 'linux' && platform !== 'win32')) {
    throw new UsageError(`${PACKAGE} is for Linux and Windows on x64, this is ${platform} ${arch}`);
  }
  const card = await cardName();
  if (card === undefined) {
    throw new UsageError(
      'no NVIDIA card is to be seen: `nvidia-smi`, which comes with its driver, does not run here',
    );
  }
  say(`${card}: installing ${PACKAGE}`);
  const npm = (...args: string[]): Promise<void> =>
    // npm is a script on Windows, which only a shell can start.
    mustRun(`installing ${PACKAGE}`, 'npm', args, { shell: platform === 'win32', shown: true });
  await npm('install', '--no-save', '--ignore-scripts', `${PACKAGE}@${VERSION}`);
  await npm('rebuild', PACKAGE, '--ignore-scripts=false');
}

async function cardName(): Promise<string | undefined> {
  try {
    const { status, output } = await runProgram('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader']);
    return status === 0 ? output.trim().split('\n')[0] : undefined;
  } catch {
    return undefined;
  }
}
