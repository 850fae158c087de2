import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { UsageError } from '../errors';
import { errorCode, errorNumber, errorPath, errorText } from '../systemErrors';

const ELSEWHERE = 'choose another place';
const FORBIDDEN = `no permission; allow it, or ${ELSEWHERE}`;
const FULL = `the disk is full; make room, or ${ELSEWHERE}`;
const TOO_MANY = 'too many files are open; end some programs, or raise the limit (ulimit -n)';
const NO_SUCH_NAME = 'no file can have such a name';

/** What the person at the keyboard can do about it. Where nothing is to be added, the system's own words do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: `the disk is read-only; ${ELSEWHERE}`,
  ENOSPC: FULL,
  EDQUOT: `your share of the disk is used up; make room, or ${ELSEWHERE}`,
  EFBIG: `the file would be larger than the disk, or a limit, allows; ${ELSEWHERE}`,
  EISDIR: 'it is a folder, expected a file',
  EEXIST: 'a file is in the way, expected a folder',
  ENOTDIR: 'a part of the path is a file, expected a folder',
  ENOTEMPTY: 'it is a folder that is not empty',
  ELOOP: 'links lead in a circle',
  ENAMETOOLONG: 'the name, or the path, is too long; choose a shorter one',
  EBUSY: `another program, or the system, holds it; try again, or ${ELSEWHERE}`,
  ETXTBSY: `a program that runs is in it; ${ELSEWHERE}`,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EIO: `the disk, or the network that it is on, fails (EIO); ${ELSEWHERE}`,
  ENXIO: `nothing reads from it, or its device is not there; ${ELSEWHERE}`,
  ENODEV: `the device is not there; ${ELSEWHERE}`,
  ESTALE: 'the network disk has lost it; mount the disk again',
  ENOMEM: 'there is not enough memory; end some programs',
  EAGAIN: 'the system has no more of what that takes, such as threads, at the moment; end some programs',
  EXDEV: `it is on another disk than the folder around it; ${ELSEWHERE}`,
  ENOTSUP: `this kind of disk can't do that; ${ELSEWHERE}`,
  EILSEQ: NO_SUCH_NAME,
  ERR_INVALID_ARG_VALUE: NO_SUCH_NAME,
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB, more than can be read at once',
  ERR_FS_EISDIR: 'it is a folder, expected a file',
  ERR_FS_CP_DIR_TO_NON_DIR: 'a file is in the way, expected a folder',
  ERR_WORKER_INIT_FAILED: 'the system gives no more threads; end some programs, or use fewer workers',
};

const SYSTEM_WORDS = new Map(getSystemErrorMap().values());

/** Node knows no names of some numbers: its code for a full quota on Linux is "Unknown system error -122". */
function codeOf(error: unknown): string | undefined {
  const code = errorCode(error);
  if (code?.startsWith('Unknown system error') !== true) return code;
  return Object.entries(constants.errno).find(([, number]) => -number === errorNumber(error))?.[0] ?? code;
}

/** What a system error means, in a sentence; undefined for all other errors: those are bugs. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const words = SYSTEM_WORDS.get(code) ?? (errorNumber(error) === undefined ? undefined : errorText(error));
  return REASONS[code] ?? (words === undefined ? undefined : `${words} (${code})`);
}

/**
 * A system error in a sentence for the person at the keyboard; `what` begins it: "net.safetensors can't be read". `option` is
 * the one that says where that is.
 */
export function fileError(what: string, cause: unknown, option?: string): UsageError {
  const reason = reasonOf(cause) ?? errorText(cause);
  const how = option !== undefined && reason.endsWith(ELSEWHERE) ? ` with the option ${option}` : '';
  return new UsageError(`${what}: ${reason}${how}`, { cause, ...(option === undefined ? {} : { option }) });
}

/** A system error that nobody told more about, in a sentence; any other error stays what it is. */
export function explained(error: unknown): unknown {
  if (errorNumber(error) === undefined || reasonOf(error) === undefined) return error;
  return fileError(errorPath(error) ?? errorText(error), error);
}
