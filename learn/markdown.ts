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

export interface LessonLink {
  /** `Lesson 3`. */
  readonly lesson: string;
  /** The title of the section. */
  readonly section: string;
  /** `docs/03-cnn.mdx`. */
  readonly page: string;
  /** The section's id on the page. */
  readonly anchor: string | undefined;
}

export interface Task {
  readonly lines: readonly string[];
  readonly lesson: LessonLink | undefined;
}

/** A README: its title is left out, and its last line leads to the lesson. */
export function taskOf(readme: string): Task {
  const text = readme.replace(/^# .+\n/m, '');
  const link = /^(Lesson \d+), \[([^\]]+)\]\((?:\.\.\/)*([^)#\s]+)(?:#([^)\s]+))?\).*$/m;
  const [line, lesson, section, page, anchor] = link.exec(text) ?? [];
  if (line === undefined || !lesson || !section || !page) return { lines: linesOf(text), lesson: undefined };
  return { lines: linesOf(text.replace(line, '')), lesson: { lesson, section, page, anchor } };
}

/** The hints of a file with a heading `## 1`, `## 2`, … over each. */
export function hintsOf(hints: string): string[][] {
  return hints
    .split(/^## .*$/m)
    .slice(1)
    .map((hint) => linesOf(hint));
}
