import { readText } from '../../../tools/text';
import { lessonPagesOf, numberOf, type LessonPage } from '../lessonPages';
import { originals, type FileOf } from '../translations';
import { countOf, minutesOf, type Count } from './count';
import { elsewhereIn } from './elsewhere';

/** A page of the lessons, and how long it takes to read, in whole minutes. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly minutes: number;
  /** The ids of its sections' headings. */
  readonly sections: readonly string[];
}

export interface Lesson extends Page {
  readonly looks: readonly Page[];
}

export interface Minutes {
  readonly lessons: readonly Lesson[];
  /** Of the lab's seven lessons together, without their closer looks. */
  readonly core: number;
  /** With them. */
  readonly all: number;
}

/** How long reading the lessons and their closer looks takes, in English or as they are translated. */
export function minutesIn(root: string, fileOf: FileOf = originals(root)): Minutes {
  const page = ({ id, title, slug }: LessonPage): Page => ({
    id,
    title,
    slug,
    minutes: Math.max(1, Math.round(minutesOf(countIn(root, id, fileOf)))),
    sections: sectionsOf(readText(fileOf(`docs/${id}.mdx`))),
  });
  const lessons = lessonPagesOf(root, fileOf).map((lesson) => ({
    ...page(lesson),
    looks: lesson.looks.map(page),
  }));
  const lab = lessons.filter(({ id }) => isCore(id));
  return {
    lessons,
    core: sum(lab),
    all: sum(lab) + sum(lab.flatMap(({ looks }) => looks)),
  };
}

/** The lab's seven lessons, 4b among them; what comes after them is counted apart. */
export const isCore = (id: string): boolean => Number.parseInt(numberOf(id), 10) <= 7;

/** The headings that cut a page into parts, by their ids. */
export function sectionsOf(mdx: string): string[] {
  return [...mdx.matchAll(/^## .*\{\/\* #([\w-]+) \*\/\}$/gm)].map(([, id = '']) => id);
}

/** What there is to read on a page: `02-data`, or `closer/02-workers`. */
export function countIn(root: string, id: string, fileOf: FileOf = originals(root)): Count {
  return countOf(readText(fileOf(`docs/${id}.mdx`)), elsewhereIn(root, id, fileOf));
}

const sum = (pages: readonly Page[]): number => pages.reduce((all, { minutes }) => all + minutes, 0);
