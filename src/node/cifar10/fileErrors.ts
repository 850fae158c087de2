import { fileError, reasonOf } from '../fileError';

/** An error of the disk where the data set is kept, in a sentence; any other error stays what it is. */
export function explainWriteError(error: unknown, folder: string): unknown {
  if (reasonOf(error) === undefined) return error;
  return fileError(`CIFAR-10, which takes about 400 MB, can't be kept in ${folder}`, error, 'root');
}

/** Waits for work on the disk, and explains its errors. */
export async function writing<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}
