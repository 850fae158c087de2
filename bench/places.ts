import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/root';

/** The files that show what was measured, from the project's folder. */
export const PLACES = [
  'bench/README.md',
  'README.md',
  'docs/_engines.md',
  ...pagesIn('docs'),
  ...pagesIn('docs/closer'),
  'src/engine/kernels.ts',
];

// `<!-- bench:lab -->12 s<!-- /bench -->`; MDX has comments of its own, `{/* bench:lab */}12 s{/* /bench */}`.
const PLACE =
  /((?:<!--|\{\/\*) bench:([\w-]+) (?:-->|\*\/\}))(.*?)((?:<!--|\{\/\*) \/bench (?:-->|\*\/\}))/gs;
// In TypeScript: the lines between `// bench:kernel-gains` and `// /bench`.
const LINES = /^( *)(\/\/ bench:([\w-]+)\n)(.*?)^ *\/\/ \/bench$/gms;

/** The text with what belongs into its marked places; a place for which there is no text keeps what it has. */
export function fillPlaces(text: string, texts: Readonly<Record<string, string>>): string {
  return text
    .replaceAll(PLACE, (whole, start: string, name: string, _: string, end: string) => {
      const filling = texts[name];
      if (filling === undefined) return whole;
      // A table needs lines of its own.
      return filling.includes('\n') ? `${start}\n\n${filling}\n\n${end}` : `${start}${filling}${end}`;
    })
    .replaceAll(LINES, (whole, indent: string, start: string, name: string) => {
      const lines = texts[name]?.split('\n').map((line) => `${indent}${line}\n`);
      return lines === undefined ? whole : `${indent}${start}${lines.join('')}${indent}// /bench`;
    });
}

/** The names of a text's marked places. */
export function placesIn(text: string): string[] {
  return [
    ...[...text.matchAll(PLACE)].map(([, , name = '']) => name),
    ...[...text.matchAll(LINES)].map(([, , , name = '']) => name),
  ];
}

/** Fills the places of all files in this folder. */
export function writePlaces(folder: string, texts: Readonly<Record<string, string>>): void {
  for (const place of PLACES) {
    const file = path.join(folder, place);
    writeFileSync(file, fillPlaces(readFileSync(file, 'utf8'), texts));
  }
}

function pagesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`);
}
