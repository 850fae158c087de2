import type { ChildProcess } from 'node:child_process';
import { ended, startProgram, startTypeScript } from '../tools/program';
import { root } from '../tools/root';
import { peakMemory } from './memory';

/** What was seen of a program that ran. */
export interface Seen {
  readonly seconds: number;
  /** Until its first line. */
  readonly firstLineSeconds: number;
  /** Of it and of all that it started; undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined;
  readonly stdout: string;
}

/** Starts one of this project's programs, as `npx ts-node` does. */
export function runOurs(file: string, ...args: string[]): Promise<Seen> {
  return watch(`${file} ${args.join(' ')}`, () => startTypeScript(file, args, { cwd: root }));
}

export function runProgram(command: string, args: readonly string[]): Promise<Seen> {
  return watch(`${command} ${args.join(' ')}`, () => startProgram(command, args, { cwd: root }));
}

async function watch(what: string, start: () => ChildProcess): Promise<Seen> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const child = start();
  const memory = peakMemory(child.pid);
  let firstLineSeconds = NaN;
  child.stdout?.once('data', () => (firstLineSeconds = seconds()));
  const { status, stdout, stderr } = await ended(child).finally(memory);
  if (status !== 0) throw new Error(`${what} ended with status ${String(status)}:\n${stderr}`);
  return { seconds: seconds(), firstLineSeconds, peakMegabytes: memory(), stdout };
}

/** The milliseconds that a measuring program printed in its last line, `{"ms": 1.5}`. */
export function milliseconds(seen: Seen): number {
  const { ms } = lastLine(seen);
  if (ms === undefined) throw new Error('the program printed no milliseconds');
  return ms;
}

/** All numbers of that line, by their units. */
export function lastLine({ stdout }: Seen): Readonly<Record<string, number>> {
  // What our own programs in this folder print.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}
