import { UNSPACED } from '../unspaced';

/** What takes time on a page, all folds closed. */
export interface Count {
  readonly words: number;
  /** Lines of code, and of what they print. */
  readonly lines: number;
  /** Whatever there is to touch is a picture, too. */
  readonly pictures: number;
  readonly questions: number;
}

const WORDS_A_MINUTE = 200;
const SECONDS = { line: 3, picture: 45, question: 20 };

/** 200 words a minute, 3 seconds for a line, 45 for a picture, 20 for a question. */
export function minutesOf({ words, lines, pictures, questions }: Count): number {
  const seconds = lines * SECONDS.line + pictures * SECONDS.picture + questions * SECONDS.question;
  return words / WORDS_A_MINUTE + seconds / 60;
}

/** Where nothing stands between the words, they are cut by a dictionary, which is the same for all languages of such scripts. */
const DICTIONARY = new Intl.Segmenter('ja', { granularity: 'word' });
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

export const wordsIn = (text: string): number =>
  text
    .split(/\s+/)
    .flatMap((word) =>
      HAS_UNSPACED.test(word) ? [...DICTIONARY.segment(word)].map(({ segment }) => segment) : word,
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What the count of a page needs from elsewhere. */
export interface Elsewhere {
  /** How many lines of a region are shown, and how many it prints. */
  lines(file: string, region: string): number;
  /** The text of a part of a page, `_gpu.md`. */
  text(file: string): string;
  /** The text that a component makes itself, and that does not stand on the page; undefined for what is a picture. */
  saidBy(component: string): { readonly text: string; readonly lines: number } | undefined;
}

/** Counts a page's MDX as the site shows it: its title, TypeScript's lines and not the Python beside them, all folds closed. */
export function countOf(mdx: string, elsewhere: Elsewhere): Count {
  let lines = 0;
  let pictures = 0;
  let questions = 0;
  const parts = new Map(
    [...mdx.matchAll(/^import (\w+) from '(\.{1,2}\/_[\w-]+\.mdx?)';$/gm)].map(([, name = '', file = '']) => [
      name,
      file,
    ]),
  );
  const said = (name: string): string | undefined => {
    const own = elsewhere.saidBy(name);
    lines += own?.lines ?? 0;
    return own?.text;
  };
  const text = mdx
    .replace(/^---\n(?:[\s\S]*?\n)??title: (.*)\n[\s\S]*?---\n/, '$1\n')
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '')
    // A fold shows its first line.
    .replace(/<details>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, '$1')
    .replace(/<Question\b[\s\S]*?<\/Question>|<Guess\b[^>]*\/>/g, () => {
      questions++;
      return '';
    })
    .replace(/^```.*\n([\s\S]*?)^```$/gm, (_, code: string) => {
      lines += code.trimEnd().split('\n').length;
      return '';
    })
    .replace(/<Listing file="([^"]*)" region="([^"]*)">/g, (_, file: string, region: string) => {
      lines += elsewhere.lines(file, region);
      return '';
    })
    .replace(/<([A-Z]\w*)\b[^>]*\/>/g, (_, name: string) => {
      const part = parts.get(name);
      if (part !== undefined) return elsewhere.text(part);
      const own = said(name);
      if (own === undefined) pictures++;
      return own ?? '';
    })
    // Around text of the page, a component may add some of its own.
    .replace(/<([A-Z]\w*)\b[^>]*>/g, (_, name: string) => ` ${said(name) ?? ''} `)
    .replace(/<[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, () => {
      pictures++;
      return '';
    })
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^:::\w+/gm, '');
  return { words: wordsIn(text), lines, pictures, questions };
}
