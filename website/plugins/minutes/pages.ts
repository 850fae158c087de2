import { readdirSync } from 'node:fs';
import path from 'node:path';
import { regionsOf } from '../../../tools/regions';
import { readText } from '../../../tools/text';
import { outputFileOf } from '../listing/lessons';
import type { OutputLine } from '../listing/source';
import { countOf, minutesOf, type Elsewhere } from './count';

/** How long reading takes, in minutes. */
export interface Minutes {
  /** Of each lesson's page, by its file's name: `05-training`. */
  readonly pages: Readonly<Record<string, number>>;
  /** Of the lab's seven lessons together. */
  readonly core: number;
}

/** Counts the pages of all lessons. */
export function minutesIn(root: string): Minutes {
  const docs = path.join(root, 'docs');
  const names = readdirSync(docs)
    .filter((name) => /^\d+\w?-.*\.mdx$/.test(name))
    .map((name) => path.basename(name, '.mdx'))
    .sort();
  const pages = Object.fromEntries(
    names.map((name) => [
      name,
      minutesOf(countOf(readText(path.join(docs, `${name}.mdx`)), elsewhereIn(root))),
    ]),
  );
  const core = names.filter((name) => Number.parseInt(name, 10) <= 7);
  return { pages, core: core.reduce((sum, name) => sum + (pages[name] ?? 0), 0) };
}

function elsewhereIn(root: string): Elsewhere {
  return {
    lines(file, name) {
      const region = regionsOf(readText(path.join(root, file)), file).find((one) => one.name === name);
      if (region === undefined) throw new Error(`${file} has no region ${name}`);
      const numbers = new Set(region.lines.map(({ number }) => number));
      // The record is read as `npm run record` wrote it; a program in Python alone has none.
      const output = file.endsWith('.py')
        ? []
        : (JSON.parse(readText(path.join(root, outputFileOf(file)))) as OutputLine[]);
      return region.lines.length + output.filter(({ line }) => numbers.has(line)).length;
    },
    text: (file) => readText(path.join(root, 'docs', file)),
  };
}
