/**
 * Which of Node's calls of the system are counted, and how each can fail. The names are those of the functions below `node:fs`, which
 * all of it, `fs/promises`, streams and packages go through.
 */
export interface CallKind {
  /** What the call does, in the words of manuals. */
  readonly name: string;
  /** The place of the path, or of the number of the open file, among the arguments. */
  readonly path?: number;
  readonly fd?: number;
  /** The errors that it can end with on Linux, `SHORT` for half the bytes, and `KILL` for the end of the program just before. */
  readonly codes: readonly string[];
}

const OPEN = ['EACCES', 'EMFILE', 'ENOSPC', 'EROFS', 'EIO', 'EPERM', 'EBUSY', 'EDQUOT', 'ELOOP', 'KILL'];
const WRITE = ['ENOSPC', 'EIO', 'EDQUOT', 'EFBIG', 'SHORT', 'KILL'];
const READ = ['EIO', 'SHORT'];
const LOOK = ['EACCES', 'EIO'];
const CHANGE = ['EACCES', 'EBUSY', 'EPERM', 'EROFS', 'EIO', 'ENOSPC', 'KILL'];
const SYNC = ['EIO', 'ENOSPC', 'EDQUOT', 'KILL'];

const at = (name: string, path: number, codes: readonly string[]): CallKind => ({ name, path, codes });
const on = (name: string, codes: readonly string[]): CallKind => ({ name, fd: 0, codes });

export const CALLS: Readonly<Record<string, CallKind>> = {
  open: at('open', 0, OPEN),
  openFileHandle: at('open', 0, OPEN),
  readFileUtf8: at(
    'read',
    0,
    READ.filter((code) => code !== 'SHORT'),
  ),
  writeFileUtf8: at(
    'write',
    0,
    WRITE.filter((code) => code !== 'SHORT'),
  ),
  writeBuffer: on('write', WRITE),
  writeString: on('write', WRITE),
  writeBuffers: on(
    'write',
    WRITE.filter((code) => code !== 'SHORT'),
  ),
  read: on('read', READ),
  readBuffers: on(
    'read',
    READ.filter((code) => code !== 'SHORT'),
  ),
  fsync: on('fsync', SYNC),
  fdatasync: on('fsync', SYNC),
  ftruncate: on('truncate', ['EIO', 'ENOSPC']),
  fstat: on('stat', ['EIO']),
  fchmod: on('chmod', ['EPERM']),
  futimes: on('utimes', ['EPERM']),
  stat: at('stat', 0, LOOK),
  lstat: at('stat', 0, LOOK),
  statfs: at('stat', 0, ['ENOSYS', 'EIO']),
  access: at('access', 0, LOOK),
  realpath: at('realpath', 0, LOOK),
  readlink: at('readlink', 0, LOOK),
  readdir: at('readdir', 0, ['EACCES', 'EIO', 'EMFILE']),
  rename: at('rename', 1, [...CHANGE, 'EXDEV']),
  mkdir: at('mkdir', 0, [...CHANGE, 'EMLINK']),
  mkdtemp: at('mkdir', 0, CHANGE),
  rmdir: at('rmdir', 0, CHANGE),
  rmSync: at('rmdir', 0, CHANGE),
  unlink: at('unlink', 0, CHANGE),
  link: at('link', 1, [...CHANGE, 'EXDEV', 'EMLINK']),
  symlink: at('symlink', 1, CHANGE),
  copyFile: at('copy', 1, CHANGE),
  chmod: at('chmod', 0, ['EPERM', 'EROFS']),
  utimes: at('utimes', 0, ['EPERM', 'EROFS', 'EIO']),
  lutimes: at('utimes', 0, ['EPERM']),
};
