import { setEngine, type EngineName } from '../src';
import { KERNELS, type KernelName } from '../src/engine';

/** The operations that an engine may have a quicker kernel for. */
export const KERNEL_NAMES: readonly string[] = KERNELS;

/** `setEngine`, without the kernel of this name, or without any for `all`. */
export async function setEngineWithout(
  plain: string | undefined,
  engine: EngineName | undefined,
  batchSize: number,
): Promise<void> {
  // `setEngine` refuses names that there are not.
  const left = plain === undefined || plain === 'all' ? plain === 'all' : [plain as KernelName];
  await setEngine(engine, { batchSize, plain: left });
}
