import { UsageError } from '../../errors';
import { errorCode, errorText } from '../../systemErrors';

/** Errors of the disk that the person at the keyboard can mend, told as such; any other error stays what it is. */
export function explainWriteError(error: unknown, folder: string): unknown {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new UsageError(
        `the disk of ${folder} is full: free about 400 MB there, or choose another folder with the option root`,
        { option: 'root' },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UsageError(
        `this program may not write to ${folder} (${errorText(error)}): ` +
          'allow it, or choose another folder with the option root',
        { option: 'root' },
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return new UsageError(
        `expected a folder at ${folder}, but a file is in the way (${errorText(error)}): ` +
          'move it, or choose another folder with the option root',
        { option: 'root' },
      );
    default:
      return error;
  }
}

/** Waits for work on the disk, and explains its errors. */
export async function writing<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}
