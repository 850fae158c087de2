import { hintsOf as markdownOf, readmeOf, type LessonLink } from '../exercises/support/texts';

/**
 * The Markdown of tasks and hints as lines for a terminal: paragraphs in one line each, code and lists as they are, links
 * by their text.
 */
export function linesOf(markdown: string): string[] {
  const lines: string[] = [];
  let inCode = false;
  let inParagraph = false;
  for (const line of markdown.trim().split('\n')) {
    if (line.startsWith('```')) {
      inCode = !inCode;
      inParagraph = false;
    } else if (inCode) {
      lines.push(`    ${line}`);
    } else if (inParagraph && isProse(line)) {
      lines.push(`${lines.pop()} ${withoutLinks(line)}`);
    } else {
      lines.push(withoutLinks(line));
      inParagraph = isProse(line);
    }
  }
  return lines;
}

/** Not empty, and no item of a list, row of a table, heading or quotation: those keep their own line. */
function isProse(line: string): boolean {
  return /^(?![-*|>#] |\d+\. | {4}|\|)\S/.test(line);
}

/** `[the text](../../docs/page.mdx)` becomes `the text (docs/page.mdx)`. */
function withoutLinks(line: string): string {
  return line.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text: string, target: string) => {
    return `${text} (${target.replace(/^(\.\.\/)+/, '')})`;
  });
}

export interface Task {
  readonly lines: readonly string[];
  readonly lesson: LessonLink | undefined;
}

/** A README: its title is left out, and its last line leads to the lesson. */
export function taskOf(readme: string): Task {
  const { task, link } = readmeOf(readme);
  return { lines: linesOf(task), lesson: link };
}

export function hintsOf(hints: string): string[][] {
  return markdownOf(hints).map((hint) => linesOf(hint));
}
