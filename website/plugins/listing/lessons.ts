import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `lessons/01-environment.ts` and so on, in order. */
export function lessonsOf(root: string): string[] {
  return readdirSync(path.join(root, 'lessons'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `lessons/${name}`);
}

/** The Python file that says the same in PyTorch: `lessons/pytorch/02_data.py` for `lessons/02-data.ts`. */
export function pythonFileOf(file: string): string {
  return file.replace(/([^/]+)\.ts$/, (_, name: string) => `pytorch/${name.replaceAll('-', '_')}.py`);
}

/** Programs that there are in Python only, for what is PyTorch's alone: many processes, GPUs. */
export function pythonOnlyOf(root: string): string[] {
  const paired = new Set(lessonsOf(root).map(pythonFileOf));
  return readdirSync(path.join(root, 'lessons', 'pytorch'))
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => `lessons/pytorch/${name}`)
    .filter((file) => !paired.has(file));
}

/** The record of what a lesson printed: `lessons/output/02-data.json`. */
export function outputFileOf(file: string): string {
  return file.replace(/([^/]+)\.ts$/, 'output/$1.json');
}
