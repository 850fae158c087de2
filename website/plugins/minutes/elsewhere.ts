import path from 'node:path';
import { regionsOf } from '../../../tools/regions';
import { readText } from '../../../tools/text';
import { textsIn } from '../exercises/texts';
import { isLook, lessonPagesOf, numberOf } from '../lessonPages';
import { outputFileOf } from '../listing/lessons';
import type { OutputLine } from '../listing/source';
import type { FileOf } from '../translations';
import type { Elsewhere } from './count';

/** What a page of this project shows that is not written on it. */
export function elsewhereIn(root: string, page: string, fileOf: FileOf): Elsewhere {
  return {
    lines(file, name) {
      const region = regionsOf(readText(path.join(root, file)), file).find((one) => one.name === name);
      if (region === undefined) throw new Error(`${file} has no region ${name}`);
      const numbers = new Set(region.lines.map((line) => line.number));
      // The record is read as `npm run record` wrote it; a program in Python alone has none.
      const output = file.endsWith('.py')
        ? []
        : (JSON.parse(readText(path.join(root, outputFileOf(file)))) as OutputLine[]);
      return region.lines.length + output.filter(({ line }) => numbers.has(line)).length;
    },
    text: (file) => readText(fileOf(path.posix.join('docs', path.dirname(page), file))),
    saidBy(component) {
      const text = SAID[component]?.(page, root, fileOf);
      return text === undefined ? undefined : { text, lines: component === 'RunIt' ? 1 : 0 };
    },
  };
}

type Said = (page: string, root: string, fileOf: FileOf) => string;

const lessonOf = (page: string, root: string, fileOf: FileOf) =>
  lessonPagesOf(root, fileOf).find(({ id }) => numberOf(id) === numberOf(page));

/** What components say that are no pictures, as far as it takes time; test/site/built.test.ts compares it with the built pages. */
const SAID: Readonly<Record<string, Said | undefined>> = {
  RunIt(page, root, fileOf) {
    if (isLook(page)) return 'Run it:';
    const { looks: own = [] } = lessonOf(page, root, fileOf) ?? {};
    const looks = own.length === 0 ? '' : ', 0 with its closer looks';
    return `0 minutes to read${looks}. Run it:`;
  },
  CoreMinutes: () => '45',
  AllMinutes: () => '45',
  Closer: () => '(0 min)',
  CloserOf: (...where) => `A closer look, 0 min. Back to ${lessonOf(...where)?.title ?? ''}`,
  CloserLooks: () => 'All 0 closer looks of this lesson (0 min)',
  Exercises: (page, root, fileOf) =>
    ['npm run learn leads you through them.', ...titlesOf(numberOf(page), root, fileOf)].join('\n'),
};

/** The exercises of a lesson, as its page lists them: `07 Shuffle with a seed`. */
function titlesOf(number: string, root: string, fileOf: FileOf): string[] {
  return textsIn(root, fileOf)
    .filter(({ lesson }) => lesson === number.replace(/^0/, ''))
    .map(({ name, title }) => `${name.slice(0, 2)} ${title}`);
}
