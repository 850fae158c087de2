import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';

/** Writes a file of the record, in the form that the formatter of the project keeps. */
export async function writeRun(folder: string, name: string, run: object): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, await format(JSON.stringify(run), { parser: 'json', printWidth: 110 }));
}
