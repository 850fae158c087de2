import { existsSync, writeFileSync } from 'node:fs';
import { UsageError } from '../src';
import { readWhole } from '../src/node/files';
import { PARTS, type Results } from './measured';

/** No results where there is no file. */
export function readResults(file: string): Results {
  if (!existsSync(file)) return {};
  const results = parsed(new TextDecoder().decode(readWhole(file)), file);
  const strange = Object.keys(results).find((key) => !PARTS.some((part) => part === key));
  if (strange !== undefined)
    throw new UsageError(`expected results of this bench in ${file}, but found "${strange}"`);
  return results;
}

/** What `writeResults` wrote; a file of something else has other keys, or none. */
function parsed(text: string, file: string): Results {
  try {
    const results: unknown = JSON.parse(text);
    if (typeof results === 'object' && results !== null && !Array.isArray(results)) return results;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    `expected results of this bench in ${file}, as --write keeps them, but it holds something else`,
  );
}

/** As JSON, the numbers of a series in one line. */
export function writeResults(file: string, results: Results): void {
  const inOneLine = (list: string): string =>
    list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
  const text = JSON.stringify(results, null, 2).replaceAll(/\[[\d.,e\s-]+\]/g, inOneLine);
  writeFileSync(file, `${text}\n`);
}
