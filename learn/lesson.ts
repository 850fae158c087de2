import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LessonLink } from '../exercises/support/texts';

/** Where a section of a lesson is: in the project, and on the site. */
export interface Place {
  /** `docs/03-cnn.mdx:57`, which editors and terminals open at the line. */
  readonly file: string;
  readonly url: string | undefined;
}

/** As the site itself does, unless it was told that it is elsewhere. */
const site = (): string =>
  (process.env.SITE_URL ?? 'http://localhost:3000') + (process.env.SITE_BASE_URL ?? '/');

export function placeOf(root: string, { page, anchor }: LessonLink): Place {
  let text: string;
  try {
    text = readFileSync(path.join(root, page), 'utf8');
  } catch {
    return { file: page, url: undefined };
  }
  const line =
    text.split('\n').findIndex((part) => anchor !== undefined && part.includes(`{/* #${anchor} */}`)) + 1;
  const slug = /^slug: \/?(.*?)\s*$/m.exec(text)?.[1];
  return {
    file: line === 0 ? page : `${page}:${line}`,
    url: slug === undefined ? undefined : `${site()}${slug}${anchor === undefined ? '' : `#${anchor}`}`,
  };
}
