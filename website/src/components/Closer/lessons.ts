import minutes from '@generated/minutes/default/minutes.json';
import type { Lesson, Page } from '../../../plugins/minutes/pages';

const pages: readonly Page[] = minutes.lessons.flatMap((lesson) => [lesson, ...lesson.looks]);

/** The lesson with this page, `02-data`, or with a closer look that has it, `closer/02-workers`; undefined for other pages. */
export function lessonAt(id: string): Lesson | undefined {
  return minutes.lessons.find((lesson) => lesson.id === id || lesson.looks.some((look) => look.id === id));
}

/** A page of the lessons or of their closer looks, by its id; undefined for other pages. */
export function pageNamed(id: string): Page | undefined {
  return pages.find((page) => page.id === id);
}

/** The same by its address below the site's own, `/closer/workers/`. */
export function pageAt(slug: string): Page | undefined {
  return pages.find((page) => page.slug === slug);
}

/** A closer look by the name that a page writes, `02-workers`. */
export function lookNamed(name: string): Page {
  const id = `closer/${name}`;
  const look = lessonAt(id)?.looks.find((one) => one.id === id);
  if (!look) throw new Error(`<Closer look="${name}">: there is no page docs/${id}.mdx`);
  return look;
}

/** A lesson by the name of its page, which `tag` writes. */
export function lessonNamed(id: string, tag: string): Lesson {
  const lesson = lessonAt(id);
  if (lesson?.id !== id) throw new Error(`<${tag} lesson="${id}">: there is no page docs/${id}.mdx`);
  return lesson;
}
