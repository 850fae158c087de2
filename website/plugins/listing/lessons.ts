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

/** The record of what a lesson printed: `lessons/output/02-data.json`. */
export function outputFileOf(file: string): string {
  return file.replace(/([^/]+)\.ts$/, 'output/$1.json');
}
