import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A tensor as generate.py writes it. */
export interface FixtureTensor {
  readonly shape: number[];
  readonly data: number[];
}

/** PyTorch's numbers: the sections of a file that `test/fixtures/generate.py` wrote. */
export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(path.join(__dirname, '..', 'fixtures', `${name}.json`), 'utf8'));
}
