import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/root';

const names = process.env.PYTHON === undefined ? ['python3', 'python'] : [process.env.PYTHON];

/** The Python that `PYTHON` names, or else this machine's; undefined where there is none. */
const python = names.find((name) => spawnSync(name, ['--version']).status === 0);

const NEEDED =
  "from importlib.metadata import version; print(*map(version, ('torch', 'numpy', 'safetensors')))";
const hasPytorch = python !== undefined && spawnSync(python, ['-c', NEEDED]).status === 0;

/** `test` for what needs Python. Without one it is skipped, and says so; with `REQUIRE_PYTORCH=1`, as in CI, it fails. */
export const testInPython = testWhere(python !== undefined, 'Python');

/** `test` for what needs PyTorch, NumPy and safetensors, likewise. */
export const testInPytorch = testWhere(hasPytorch, 'PyTorch with NumPy and safetensors');

function testWhere(found: boolean, what: string): (name: string, run: () => Promise<void>) => void {
  if (found) return (name, run) => test(name, run, TIMEOUT_MS);
  if (process.env.REQUIRE_PYTORCH === '1') {
    return (name) =>
      test(name, () => {
        throw new Error(
          `expected ${what}, tried ${names.join(' and ')}: see "To run PyTorch" in CONTRIBUTING.md`,
        );
      });
  }
  return (name) => test.skip(`${name}: skipped, for this machine has no ${what}`, () => undefined);
}

/** Windows and macOS start each worker of a loader as a program of its own, which takes seconds. */
const TIMEOUT_MS = 600_000;

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** Where `import` looks before this folder. */
  readonly path?: string;
  /** The command that starts Python, such as one that enters another network. */
  readonly prefix?: readonly string[];
}

/**
 * Runs Python in `folder`, where `import torchvision` finds the stand-in beside this file.
 * @throws Error if the program fails, with what it printed
 */
export async function runPython(
  args: readonly string[],
  folder: string,
  { path: first, prefix = [] }: Surroundings = {},
): Promise<Printed> {
  if (python === undefined) throw new Error('there is no Python');
  const env = {
    ...process.env,
    PYTHONPATH: first === undefined ? __dirname : [first, __dirname].join(path.delimiter),
    // Leaves no compiled files in the project.
    PYTHONDONTWRITEBYTECODE: '1',
    // For networks this small, more threads only wait for each other.
    OMP_NUM_THREADS: '1',
  };
  const [command = python, ...rest] = [...prefix, python, ...args];
  const { stdout, stderr } = await promisify(execFile)(command, rest, { cwd: folder, env });
  return { stdout: stdout.replaceAll('\r\n', '\n'), stderr };
}

/** What Python says on stderr when it fails. */
export const complaintOf = (running: Promise<Printed>): Promise<string> =>
  running.then(
    ({ stdout }) => `no error, but ${stdout}`,
    (error: unknown) => (error as Printed).stderr,
  );

/** A file of the project. */
export const fileOf = (...names: string[]): string => path.join(root, ...names);

/** The Python file of a lesson: `02_data.py` for `02-data`. */
export const programOf = (lesson: string): string => `${lesson.replaceAll('-', '_')}.py`;
