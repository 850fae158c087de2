import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';

export const root = path.join(__dirname, '..', '..');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

export interface StartOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a TypeScript file of the project as a user does, with ts-node; stdout and stderr are no terminals. */
export function start(file: string, args: readonly string[], { cwd, env = {} }: StartOptions): Child {
  const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
  return spawn(process.execPath, [tsNode, path.join(root, file), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for a program's end; line ends are those of Linux. */
export async function ended(child: Child): Promise<Ended> {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]
      .setEncoding('utf8')
      .on('data', (text: string) => (output[name] += text.replaceAll('\r\n', '\n')));
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { status, ...output };
}

export function runProgram(file: string, args: readonly string[], options: StartOptions): Promise<Ended> {
  return ended(start(file, args, options));
}
