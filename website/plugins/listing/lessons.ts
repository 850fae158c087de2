import { readdirSync } from 'node:fs';
import path from 'node:path';

/** `lessons/01-environment.ts` and so on, in order. */
export function lessonsOf(root: string): string[] {
  return readdirSync(path.join(root, 'lessons'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `lessons/${name}`);
}
