import { spawn } from 'node:child_process';
import { UsageError } from '../src';

export interface Result {
  readonly status: number | null;
  readonly output: string;
}

interface Options {
  /** In a terminal, what it prints to tell how far it is goes there. */
  readonly shown?: boolean;
}

/** Runs a program and collects what it prints. */
export function runProgram(
  command: string,
  args: readonly string[],
  { shown = false }: Options = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell can start.
    const shell = command === 'npm' && process.platform === 'win32';
    const stdio = shown && process.stdout.isTTY ? 'inherit' : 'pipe';
    const child = spawn(command, args, { shell, env: process.env, stdio: ['ignore', stdio, 'pipe'] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject).once('close', (status) => resolve({ status, output }));
  });
}

/** The first of several programs that this machine has. */
export async function findProgram(
  names: readonly string[],
  args: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    try {
      if ((await runProgram(name, args)).status === 0) return name;
    } catch {
      // There is none of this name.
    }
  }
  return undefined;
}

/** Runs a program that has to succeed. */
export async function mustRun(
  what: string,
  command: string,
  args: readonly string[],
  options?: Options,
): Promise<void> {
  const { status, output } = await runProgram(command, args, options);
  if (status !== 0) {
    const lines = output.trim().split(/\r?\n/).slice(-3).join('\n  ');
    throw new UsageError(`${what} failed (${command} ended with status ${String(status)}):\n  ${lines}`);
  }
}
