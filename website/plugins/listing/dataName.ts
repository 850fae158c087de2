import path from 'node:path';

/** Under which name a page finds a region: `02-data.transform` for region transform of lessons/02-data.ts. */
export function dataName(file: string, region: string): string {
  return `${path.posix.basename(file, '.ts')}.${region}`;
}
