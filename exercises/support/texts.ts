import { readdirSync } from 'node:fs';

/** Where a lesson explains what an exercise is about. */
export interface LessonLink {
  /** `Lesson 3`, or `Lesson 4b`. */
  readonly lesson: string;
  /** The title of the section. */
  readonly section: string;
  /** `docs/03-cnn.mdx`. */
  readonly page: string;
  /** The section's id on the page. */
  readonly anchor: string | undefined;
}

/** An exercise's README.md, taken apart: its title, its task in Markdown, and its last line, the link to the lesson. */
export interface Readme {
  readonly title: string | undefined;
  readonly task: string;
  readonly link: LessonLink | undefined;
}

/** The folders of exercises, in order: `07-shuffle-with-a-seed`. */
export function exerciseNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort();
}

export function readmeOf(text: string): Readme {
  const title = /^# (.+)$/m.exec(text)?.[1];
  const body = text.replace(/^# .+\n/m, '');
  const pattern = /^(Lesson \d+[a-z]?), \[([^\]]+)\]\((?:\.\.\/)*([^)#\s]+)(?:#([^)\s]+))?\).*$/m;
  const [line, lesson, section, page, anchor] = pattern.exec(body) ?? [];
  if (line === undefined || !lesson || !section || !page)
    return { title, task: body.trim(), link: undefined };
  return {
    title,
    task: body.replace(line, '').trim(),
    link: { lesson, section, page, anchor },
  };
}

/** The hints of a hints.md, in Markdown: what stands below its headings `## 1`, `## 2`, … */
export function hintsOf(text: string): string[] {
  return text
    .split(/^## .*$/m)
    .slice(1)
    .map((hint) => hint.trim());
}
