import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { UsageError } from '../../src/errors';
import { explained, fileError, reasonOf } from '../../src/node/fileError';

const systemError = (code: string, errno: number): Error =>
  Object.assign(new Error(`${code}: why, open '/a/file'`), { code, errno, syscall: 'open', path: '/a/file' });

test('each error that a system can give is a sentence of one line', () => {
  for (const [errno, [code]] of getSystemErrorMap()) {
    const { message } = fileError('x can not be read', systemError(code, errno));
    expect(message).toMatch(/^x can not be read: [^\n]{8,}$/);
    expect(message).not.toContain('why, open');
  }
});

test('what can be mended says how', () => {
  const reason = (code: string): string | undefined => reasonOf(Object.assign(new Error(), { code }));
  expect(reason('ENOSPC')).toBe('the disk is full; make room, or choose another place');
  expect(reason('EMFILE')).toContain('ulimit -n');
  expect(reason('EPROTO')).toBe('protocol error (EPROTO)');
});

test('an error that Node has no name for is told by its number', () => {
  if (process.platform === 'win32') return;
  const nameless = (errno: number): Error => systemError(`Unknown system error -${errno}`, -errno);
  expect(reasonOf(nameless(constants.errno.EDQUOT))).toContain('your share of the disk is used up');
  expect(reasonOf(nameless(constants.errno.ESTALE))).toContain('mount the disk again');
  expect(reasonOf(nameless(9999))).toContain('Unknown system error -9999');
});

test('the option that says where a file is goes with the advice to choose another place', () => {
  const full = fileError('x', systemError('ENOSPC', -28), 'root');
  expect(full.message).toMatch(/choose another place with the option root$/);
  expect(full.option).toBe('root');
  expect(fileError('x', systemError('ENOENT', -2), 'root').message).toBe(
    'x: there is no such file or folder',
  );
});

test('a system error that nobody told more about names its file; a bug stays what it is', () => {
  const told = explained(systemError('EIO', -5));
  expect(told).toBeInstanceOf(UsageError);
  expect(String(told)).toContain('/a/file: the disk, or the network that it is on, fails (EIO)');
  for (const bug of [new TypeError('no'), Object.assign(new Error('no'), { code: 'MODULE_NOT_FOUND' }), 1])
    expect(explained(bug)).toBe(bug);
});
