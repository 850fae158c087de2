import { UsageError } from '../src';
import { runProgram, type StartOptions } from '../tools/program';

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
  options?: StartOptions,
): Promise<void> {
  const { status, stdout, stderr } = await runProgram(command, args, options);
  if (status !== 0) {
    const lines = (stdout + stderr).trim().split('\n').slice(-3).join('\n  ');
    throw new UsageError(`${what} failed (${command} ended with status ${String(status)}):\n  ${lines}`);
  }
}
