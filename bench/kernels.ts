import { setEngine, type EngineName } from '../src';

/** The operations that the default engine has a quicker kernel for. */
export const KERNEL_NAMES: readonly string[] = [];

/** `setEngine`, without the kernel of this name, or without any for `all`. */
export async function setEngineWithout(
  plain: string | undefined,
  engine: EngineName | undefined,
  batchSize: number,
): Promise<void> {
  if (plain !== undefined) throw new Error(`there is no way yet to run without ${plain}`);
  await setEngine(engine, { batchSize });
}
