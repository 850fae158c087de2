import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a file, or all below a folder, is: equal texts mean equal contents. */
export function snapshot(place: string): string {
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  if (!stats.isDirectory()) return createHash('sha256').update(readFileSync(place)).digest('hex');
  return readdirSync(place)
    .sort()
    .map((name) => `${name} ${snapshot(path.join(place, name))}`)
    .join('\n');
}

/** The names of all files and folders below a folder; dates in them are left out, and what a link leads to. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const inner = entry.isDirectory() ? namesIn(path.join(folder, entry.name)) : [];
      return [entry.name, ...inner.map((name) => `${entry.name}/${name}`)];
    })
    .map((name) => name.replaceAll(/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?/g, 'DATE'))
    .sort();
}

/** Whether a file or folder with these contents lies anywhere below. */
export function holds(folder: string, contents: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const place = path.join(folder, entry.name);
    return snapshot(place) === contents || (entry.isDirectory() && holds(place, contents));
  });
}
