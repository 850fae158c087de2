import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outputFileOf, programsOf } from '../plugins/listing/lessons';
import { root } from '../../tools/root';
import { recordLesson } from './lessons';

/**
 * Writes down what every lesson and every closer look prints on Shapes, for the pages: `npm run record`. With words after
 * it, only programs that have one of them in their name: `npm run record -- closer/02`.
 */
async function main(words: readonly string[]): Promise<void> {
  const files = programsOf(root).filter(
    (file) => words.length === 0 || words.some((word) => file.includes(word)),
  );
  if (files.length === 0) {
    console.error(
      `no program has ${words.join(' or ')} in its name; there are ${programsOf(root).join(', ')}`,
    );
    process.exitCode = 1;
  }
  // Without ./data in it, lessons take Shapes: the same everywhere.
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  try {
    for (const file of files) {
      const output = await recordLesson(file, folder);
      const lines = output.map((line) => `  ${JSON.stringify(line)}`).join(',\n');
      const record = path.join(root, outputFileOf(file));
      mkdirSync(path.dirname(record), { recursive: true });
      writeFileSync(record, `[\n${lines}\n]\n`);
      console.log(`${outputFileOf(file)}: ${output.length} lines`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main(process.argv.slice(2));
