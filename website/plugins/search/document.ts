import type { Entry, Kind } from './entry';
import { attribute, childrenOf, classesOf, findIn, isElement, isLine, isUnread } from './html';
import { oneLine, textIn, textOf, withTag, type Element } from './html';
import { wordsOf } from './words';

interface Draft {
  readonly kind: Kind;
  readonly anchor: string;
  readonly title: string;
  readonly text: string[];
  readonly code: string[];
}

const HEADINGS: ReadonlySet<string> = new Set(['h2', 'h3', 'h4']);
/** A row of a table is a place of its own if it begins with a sentence, of so many words at least. */
const SENTENCE = 4;

/**
 * The places of a lesson, or of another page that tells something: what stands before the first heading, and below each;
 * and in them what has a title of its own: pitfalls, details to unfold, entries of a list of names, rows of symptoms.
 */
export function placesOfDocument(document: Element, address: string, about: string): Entry[] {
  const heading = findIn(document, withTag('h1'));
  const page = heading ? textIn(heading) : '';
  const places: Draft[] = [];
  const begin = (kind: Kind, anchor: string, title: string, ...text: string[]): Draft => {
    const place: Draft = { kind, anchor, title, text, code: [] };
    places.push(place);
    return place;
  };
  let section = begin('page', '', page, about);

  /** Reads a part of the page, into a place of its own if that is given. */
  const read = (node: Parameters<typeof isElement>[0], own?: Draft): void => {
    (own ?? section).text.push(textOf(node));
    if (!isElement(node) || isSkipped(node)) return;
    const id = attribute(node, 'id');
    // Unfolded one after the other: a hint after the task.
    if (own && node.tagName === 'details') return;
    const title = titleOf(node);
    if (HEADINGS.has(node.tagName) && id !== undefined) {
      section = begin('section', id, textIn(node));
    } else if (title) {
      const place = begin(title.kind, section.anchor, textIn(title.title));
      for (const child of childrenOf(node)) if (child !== title.title) read(child, place);
    } else if (attribute(node, 'data-figure') !== undefined) {
      const caption = findIn(node, withTag('figcaption'));
      if (caption) (own ?? section).text.push(textIn(caption));
    } else if (node.tagName === 'pre') {
      (own ?? section).code.push(textIn(node));
    } else if (isLine(node)) {
      (own ?? section).text.push(textIn(node));
    } else {
      for (const child of childrenOf(node)) read(child, own);
    }
  };
  for (const child of childrenOf(document)) read(child);

  return places.map(({ anchor, text, code, ...place }) => ({
    ...place,
    page,
    url: anchor === '' ? address : `${address}#${anchor}`,
    text: oneLine(text.join(' ')),
    code: oneLine(code.join(' ')),
  }));
}

/** What stands elsewhere in the index, or is to be found out by the reader. */
function isSkipped(element: Element): boolean {
  return (
    isUnread(element) ||
    // The title of the page; the name of a file above its lines.
    ['h1', 'figcaption'].includes(element.tagName) ||
    // The answers of quizzes.
    attribute(element, 'data-quiz') !== undefined ||
    classesOf(element).some(
      (name) =>
        // What is to be learned, and what was: the page says it in between.
        /^theme-admonition-(info|tip)$/.test(name) ||
        // PyTorch's lines, which are hidden at first.
        name.startsWith('python_'),
    )
  );
}

/** What of a part is its title, where it is a place of its own. */
function titleOf(element: Element): { readonly kind: Kind; readonly title: Element } | undefined {
  const { tagName } = element;
  const first = childrenOf(element).find((child) => isElement(child) || textOf(child).trim() !== '');
  if (!first || !isElement(first)) return undefined;
  if (classesOf(element).includes('theme-admonition')) return { kind: 'aside', title: first };
  if (tagName === 'details')
    return first.tagName === 'summary' ? { kind: 'details', title: first } : undefined;
  if (tagName === 'li') return first.tagName === 'code' ? { kind: 'name', title: first } : undefined;
  if (tagName !== 'tr' || first.tagName !== 'td') return undefined;
  return wordsOf(textIn(first)).length >= SENTENCE ? { kind: 'symptom', title: first } : undefined;
}
