import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lessonsOf, outputFileOf } from '../plugins/listing/lessons';
import { root } from '../../tools/root';
import { recordLesson } from './lessons';

/** Writes down what every lesson prints on Shapes, for the pages: `npm run record`. */
async function main(): Promise<void> {
  // Without ./data in it, lessons take Shapes: the same everywhere.
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  try {
    for (const file of lessonsOf(root)) {
      const output = await recordLesson(file, folder);
      const lines = output.map((line) => `  ${JSON.stringify(line)}`).join(',\n');
      writeFileSync(path.join(root, outputFileOf(file)), `[\n${lines}\n]\n`);
      console.log(`${outputFileOf(file)}: ${output.length} lines`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
