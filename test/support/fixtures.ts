import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A tensor as generate.py writes it. */
export interface FixtureTensor {
  readonly shape: number[];
  readonly data: number[];
}

/** PyTorch's numbers: the sections of a file that `test/fixtures/generate.py` wrote. */
export function readFixture(name: string): unknown {
  const text = readFileSync(path.join(__dirname, '..', 'fixtures', `${name}.json`), 'utf8');
  return JSON.parse(text, (_key, value: unknown) => (isWordOfNumber(value) ? Number(value) : value));
}

/** JSON has no words for these, so the script writes strings. */
function isWordOfNumber(value: unknown): boolean {
  return value === 'NaN' || value === 'Infinity' || value === '-Infinity';
}
