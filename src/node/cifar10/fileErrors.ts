import { fileError, reasonOf } from '../fileError';

/** Errors of the system on the way to the folder, told as what the person at the keyboard can mend; other errors stay. */
export function explainWriteError(error: unknown, folder: string): unknown {
  if (reasonOf(error) === undefined) return error;
  return fileError(`CIFAR-10, which takes about 400 MB, can't be kept in ${folder}`, error, 'root');
}

/** Waits for work on the disk, and explains its errors. */
export async function writing<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}
