import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from './root';
import { unixLines } from './text';

export interface StartOptions {
  readonly cwd?: string;
  /** Added to this program's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended. */
  readonly timeout?: number;
  /** In a terminal, what it prints to tell how far it is goes there. */
  readonly shown?: boolean;
}

/** What a program printed, with the line ends of Linux. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a program, which reads nothing; its stdout and stderr are no terminals. */
export function startProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {}, timeout, shown = false }: StartOptions = {},
): ChildProcess {
  return spawn(command, args, {
    cwd,
    timeout,
    // npm is a script on Windows, which only a shell can start.
    shell: command === 'npm' && process.platform === 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', shown && process.stdout.isTTY ? 'inherit' : 'pipe', 'pipe'],
  });
}

/**
 * Waits for a program's end.
 * @throws Error if it can't be started
 */
export async function ended(child: ChildProcess): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => (printed[name] += text));
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { status, stdout: unixLines(printed.stdout), stderr: unixLines(printed.stderr) };
}

export function runProgram(command: string, args: readonly string[], options?: StartOptions): Promise<Ended> {
  return ended(startProgram(command, args, options));
}

export interface TypeScriptOptions extends StartOptions {
  /** A JavaScript file that is loaded first. */
  readonly preload?: string;
}

/** Starts a TypeScript file of the project as a user does: `npx ts-node lab/main.ts`. */
export function startTypeScript(
  file: string,
  args: readonly string[],
  { preload, ...options }: TypeScriptOptions = {},
): ChildProcess {
  const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
  const first = preload === undefined ? [] : ['-r', preload];
  return startProgram(process.execPath, [tsNode, ...first, path.join(root, file), ...args], options);
}

export function runTypeScript(
  file: string,
  args: readonly string[],
  options?: TypeScriptOptions,
): Promise<Ended> {
  return ended(startTypeScript(file, args, options));
}
