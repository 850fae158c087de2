import { UsageError } from '../../errors';
import { errorCode, errorText } from '../../systemErrors';

/** Errors of the system on the way to the folder, told as what the person at the keyboard can mend; other errors stay. */
export function explainWriteError(error: unknown, folder: string): unknown {
  const text = errorText(error);
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return wrongRoot(
        `the disk of ${folder} is full: free about 400 MB there, or choose another folder with the option root`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return wrongRoot(
        `this program may not write to ${folder} (${text}): ` +
          'allow it, or choose another folder with the option root',
      );
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return wrongRoot(
        `expected a folder at ${folder}, but a file is in the way (${text}): ` +
          'move it, or choose another folder with the option root',
      );
    case 'EMFILE':
    case 'ENFILE':
      return new UsageError(
        `too many files are open to write to ${folder} (${text}): close other programs, or allow more (ulimit -n)`,
      );
    default:
      return isOfSystem(error)
        ? wrongRoot(`${folder} can't be written to (${text}): choose another folder with the option root`)
        : error;
  }
}

/** Waits for work on the disk, and explains its errors. */
export async function writing<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainWriteError(error, folder);
  }
}

function wrongRoot(message: string): UsageError {
  return new UsageError(message, { option: 'root' });
}

/** The system's codes are E and capitals; those of Node, which are of wrong programs, begin with ERR_. */
function isOfSystem(error: unknown): boolean {
  return /^E(?!RR_)[A-Z0-9]+$/.test(errorCode(error) ?? '');
}
