import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** `lessons/01-environment.ts` and so on, in order. */
export function lessonsOf(root: string): string[] {
  return filesIn(root, 'lessons', '.ts');
}

/** The programs of the closer looks, `lessons/closer/02-workers.ts`, in order. */
export function closerOf(root: string): string[] {
  return filesIn(root, 'lessons/closer', '.ts');
}

/** All that pages show in TypeScript. */
export function programsOf(root: string): string[] {
  return [...lessonsOf(root), ...closerOf(root)];
}

/**
 * The Python file that says the same in PyTorch: `lessons/pytorch/02_data.py` for `lessons/02-data.ts`. Each lesson has one, a
 * closer look may have one.
 */
export function pythonFileOf(file: string): string {
  return file.replace(/([^/]+)\.ts$/, (_, name: string) => `pytorch/${name.replaceAll('-', '_')}.py`);
}

/** Programs that there are in Python only: for what is PyTorch's alone (many processes, GPUs), or what only Python needs. */
export function pythonOnlyOf(root: string): string[] {
  const paired = new Set(programsOf(root).map(pythonFileOf));
  return [
    ...filesIn(root, 'lessons/pytorch', '.py'),
    ...filesIn(root, 'lessons/closer/pytorch', '.py'),
  ].filter((file) => !paired.has(file));
}

/** The record of what a program printed: `lessons/output/02-data.json`. */
export function outputFileOf(file: string): string {
  return file.replace(/([^/]+)\.ts$/, 'output/$1.json');
}

function filesIn(root: string, folder: string, end: string): string[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => `${folder}/${name}`);
}
