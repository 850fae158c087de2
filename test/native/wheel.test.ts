import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Place } from '../../native/place';
import { installFromWheel } from '../../native/wheel';

let place: Place;
const { PATH } = process.env;
const { platform } = process;

beforeEach(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'native-'));
  place = {
    root,
    libraries: path.join(root, 'deps', 'lib'),
    headers: path.join(root, 'deps', 'include'),
    addon: path.join(root, 'lib', 'addon.node'),
    gpuAddon: path.join(root, 'gpu', 'addon.node'),
  };
});
afterEach(() => {
  rmSync(place.root, { recursive: true });
  process.env.PATH = PATH;
  Object.defineProperty(process, 'platform', { value: platform });
});

const install = (wheel?: string): Promise<void> => installFromWheel(place, () => undefined, wheel);

test('a platform without a wheel is named', async () => {
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  await expect(install()).rejects.toThrow("TensorFlow's wheel is used on Linux x64 only");
});

// Programs are scripts here, which Windows would not start.
const onLinux = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

onLinux('on Linux', () => {
  /** A program of this name that prints something and ends with this status. */
  function addProgram(name: string, text: string, status: number): void {
    writeFileSync(path.join(place.root, 'bin', name), `#!/bin/sh\necho "${text}"\nexit ${status}\n`, {
      mode: 0o755,
    });
  }

  beforeEach(() => {
    const bin = path.join(place.root, 'bin');
    mkdirSync(bin);
    process.env.PATH = bin;
  });

  test('what is missing is said in one line', async () => {
    await expect(install()).rejects.toThrow('Python with pip is missing, which fetches TensorFlow');
    await expect(install('some.whl')).rejects.toThrow('a C++ compiler is missing');
    addProgram('python3', 'pip 23', 0);
    await expect(install()).rejects.toThrow('a C++ compiler is missing (c++, g++ or clang++)');
  });

  test('what fails leaves nothing behind, nor does what was broken off before', async () => {
    addProgram('g++', '', 0);
    // Answers `pip --version`, and nothing else.
    writeFileSync(
      path.join(place.root, 'bin', 'python3'),
      '#!/bin/sh\n[ "$3" = --version ] && exit 0\necho "hashes differ"\nexit 1\n',
      { mode: 0o755 },
    );
    mkdirSync(path.join(place.root, 'native-parts', 'old'), { recursive: true });
    await expect(install()).rejects.toThrow(
      'fetching TensorFlow failed (python3 ended with status 1):\n  hashes differ',
    );
    expect(readdirSync(place.root)).toEqual(['bin']);
    expect(existsSync(place.addon)).toBe(false);
  });

  test('a file that is named needs no Python, but has to be the one that is known', async () => {
    addProgram('g++', '', 0);
    const wheel = path.join(place.root, 'bin', 'other.whl');
    await expect(install(wheel)).rejects.toThrow("other.whl can't be read: there is no such file or folder");
    writeFileSync(wheel, 'something else');
    await expect(install(wheel)).rejects.toThrow(
      /other\.whl is not tensorflow-cpu==2\.12\.1 .*: expected sha256/,
    );
    expect(readdirSync(place.root)).toEqual(['bin']);
  });
});
