import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../src';
import { PARTS, type Results } from './measured';

/** No results where there is no file. */
export function readResults(file: string): Results {
  if (!existsSync(file)) return {};
  // What `writeResults` wrote; a file of something else has other keys.
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const strange = Object.keys(results).find((key) => !PARTS.some((part) => part === key));
  if (strange !== undefined)
    throw new UsageError(`expected results of this bench in ${file}, but found "${strange}"`);
  return results;
}

/** As JSON, the numbers of a series in one line. */
export function writeResults(file: string, results: Results): void {
  const inOneLine = (list: string): string =>
    list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
  const text = JSON.stringify(results, null, 2).replaceAll(/\[[\d.,e\s-]+\]/g, inOneLine);
  writeFileSync(file, `${text}\n`);
}
