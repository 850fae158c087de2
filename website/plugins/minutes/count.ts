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
  return Math.round(words / WORDS_A_MINUTE + seconds / 60);
}

/** What the count of a page needs from elsewhere. */
export interface Elsewhere {
  /** How many lines of a region are shown, and how many it prints. */
  lines(file: string, region: string): number;
  /** The text of a part of a page, `_gpu.md`. */
  text(file: string): string;
}

/** What is no picture: lists of links, and the line that runs a lesson. */
const NO_PICTURES = new Set(['RunIt', 'Exercises', 'CoreMinutes']);

/** Counts a page's MDX. */
export function countOf(mdx: string, elsewhere: Elsewhere): Count {
  let lines = 0;
  let pictures = 0;
  let questions = 0;
  const parts = new Map(
    [...mdx.matchAll(/^import (\w+) from '\.\/(_[\w-]+\.mdx?)';$/gm)].map(([, name = '', file = '']) => [
      name,
      file,
    ]),
  );
  const text = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '')
    // A fold shows its first line.
    .replace(/<details>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, '$1')
    .replace(/<Question\b[\s\S]*?<\/Question>/g, () => {
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
      if (!NO_PICTURES.has(name)) pictures++;
      return '';
    })
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  return {
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    lines,
    pictures,
    questions,
  };
}
