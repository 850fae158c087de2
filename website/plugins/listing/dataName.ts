/**
 * Under which name a page finds a region: `02-data.transform` for region transform of lessons/02-data.ts,
 * `closer.02-workers.time` for one of lessons/closer/02-workers.ts.
 */
export function dataName(file: string, region: string): string {
  const name = file.replace(/^lessons\//, '').replace(/\.ts$/, '');
  return `${name.replaceAll('/', '.')}.${region}`;
}
