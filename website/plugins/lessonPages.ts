import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../tools/text';
import { headOf, type Head } from './head';
import { originals, type FileOf } from './translations';

/** A page of the lessons. */
export interface LessonPage extends Head {
  /** The file below docs/, without its end: `02-data`, `closer/02-workers`. Docusaurus knows the page by it, too. */
  readonly id: string;
}

export interface LessonWithLooks extends LessonPage {
  /** The questions that its lines raise, in the order in which its page links to them. */
  readonly looks: readonly LessonPage[];
}

/** `02-workers`, as a page names it, has the page `closer/02-workers`. */
export const lookId = (look: string): string => `closer/${look}`;

export const isLook = (id: string): boolean => id.startsWith(lookId(''));

/**
 * The lessons in order, each with its closer looks, as they are called where their pages are read.
 * @throws Error where a closer look belongs to no lesson
 */
export function lessonPagesOf(root: string, fileOf: FileOf = originals(root)): LessonWithLooks[] {
  const lessons = pagesIn(root, '', fileOf).filter(({ id }) => /^\d/.test(id));
  const looks = pagesIn(root, 'closer/', fileOf);
  for (const { id } of looks)
    if (!lessons.some((lesson) => numberOf(lesson.id) === numberOf(id)))
      throw new Error(`docs/${id}.mdx: no lesson has the number ${numberOf(id)}`);
  return lessons.map((lesson) => {
    const links = linksIn(readText(fileOf(`docs/${lesson.id}.mdx`)));
    const placeOf = ({ id }: LessonPage): number => (links.includes(id) ? links.indexOf(id) : links.length);
    return {
      ...lesson,
      looks: looks
        .filter(({ id }) => numberOf(id) === numberOf(lesson.id))
        .sort((left, right) => placeOf(left) - placeOf(right)),
    };
  });
}

/** The closer looks that a page links to, in order. */
export function linksIn(mdx: string): string[] {
  return [...mdx.matchAll(/<Closer look="([^"]*)">/g)].map(([, look = '']) => lookId(look));
}

/** `04b` of `04b-backward` and of `closer/04b-fork`. */
export function numberOf(id: string): string {
  return /^(?:closer\/)?(\d+[a-z]?)-/.exec(id)?.[1] ?? '';
}

function pagesIn(root: string, folder: string, fileOf: FileOf): LessonPage[] {
  const place = path.join(root, 'docs', folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.mdx') && /^\d/.test(name))
    .sort()
    .map((name) => ({
      id: `${folder}${path.basename(name, '.mdx')}`,
      ...headOf(readText(fileOf(`docs/${folder}${name}`)), `docs/${folder}${name}`),
    }));
}
