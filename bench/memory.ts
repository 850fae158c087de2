import { readdirSync, readFileSync } from 'node:fs';

// Seldom: the system stops a program for a moment to count its memory.
const EVERY_MS = 2000;

/**
 * Watches the memory of a process and of all that it starts, and gives, when called, the largest sum in megabytes. Memory
 * that several share counts once (Linux' "proportional set size"). Elsewhere undefined.
 */
export function peakMemory(pid: number | undefined): () => number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return () => undefined;
  let peak = 0;
  const timer = setInterval(() => {
    const kilobytes = familyOf(pid).reduce((sum, member) => sum + memoryOf(member), 0);
    peak = Math.max(peak, kilobytes / 1024);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function familyOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    // After the program's name, which may hold anything, come its state and its parent.
    const parent = /.*\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (/^\d+$/.test(name) && parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  return family;
}

function memoryOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
