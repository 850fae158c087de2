import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installForGpu } from '../../native/gpu';

const { PATH } = process.env;
const { platform, arch } = process;

afterEach(() => {
  process.env.PATH = PATH;
  Object.defineProperties(process, { platform: { value: platform }, arch: { value: arch } });
});

const install = (): Promise<void> => installForGpu(() => undefined);

test('a platform that the package is not made for is named', async () => {
  Object.defineProperties(process, { platform: { value: 'darwin' }, arch: { value: 'arm64' } });
  await expect(install()).rejects.toThrow('is for Linux and Windows on x64, this is darwin arm64');
});

test('a machine without a card is told so, and nothing is installed', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'native-'));
  try {
    Object.defineProperties(process, { platform: { value: 'linux' }, arch: { value: 'x64' } });
    process.env.PATH = empty;
    await expect(install()).rejects.toThrow('no NVIDIA card is to be seen');
  } finally {
    rmSync(empty, { recursive: true });
  }
});
