import { spawn } from 'node:child_process';
import path from 'node:path';
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

const root = path.join(__dirname, '..');
const TS_NODE = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');

/** Starts one of this project's programs, as `npx ts-node` does. */
export function runOurs(file: string, ...args: string[]): Promise<Seen> {
  return runProgram(process.execPath, [TS_NODE, path.join(root, file), ...args]);
}

export function runProgram(command: string, args: readonly string[]): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const seconds = (): number => (performance.now() - start) / 1000;
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const memory = peakMemory(child.pid);
    let [stdout, stderr, firstLineSeconds] = ['', '', NaN];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout === '') firstLineSeconds = seconds();
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject).once('close', (status) => {
      const peakMegabytes = memory();
      if (status === 0) resolve({ seconds: seconds(), firstLineSeconds, peakMegabytes, stdout });
      else reject(new Error(`${command} ${args.join(' ')} ended with status ${String(status)}:\n${stderr}`));
    });
  });
}

/** The milliseconds that a measuring program printed in its last line, `{"ms": 1.5}`. */
export function milliseconds({ stdout }: Seen): number {
  // What our own programs in this folder print.
  const { ms } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { ms: number };
  return ms;
}
