import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** What no reader sees as text, or sees on request alone, and what buttons and fields say. */
const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'button footer input nav noscript script select style svg template textarea'.split(' '),
);
const UNREAD_ROLES: ReadonlySet<string | undefined> = new Set(['alert', 'application', 'status', 'tooltip']);
const UNREAD_CLASSES: ReadonlySet<string> = new Set(['hash-link', 'lab-heard', 'theme-doc-toc-mobile']);
/** All others stand apart from what is beside them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b code em i kbd mark q s small span strong sub sup u'.split(' '),
);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : '';

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/);

/** Whether an element is no part of what a reader reads at first. `data-unsearched` says so of anything else. */
export function isUnread(element: Element): boolean {
  return (
    UNREAD_TAGS.has(element.tagName) ||
    UNREAD_ROLES.has(attribute(element, 'role')) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'data-unsearched') !== undefined ||
    classesOf(element).some((name) => UNREAD_CLASSES.has(name))
  );
}

/** The first element at or below a node that `fits`. */
export function findIn(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && fits(node)) return node;
  for (const child of childrenOf(node)) {
    const found = findIn(child, fits);
    if (found) return found;
  }
  return undefined;
}

export const withTag =
  (tag: string) =>
  ({ tagName }: Element): boolean =>
    tagName === tag;

/** All that can be read in a part of a page, in one line. */
export function textIn(node: Node): string {
  return oneLine(pieces(node));
}

export const oneLine = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();

function pieces(node: Node): string {
  if (!isElement(node)) return textOf(node);
  if (isUnread(node)) return ' ';
  const inside = childrenOf(node).map(pieces).join('');
  return INLINE.has(node.tagName) ? inside : ` ${inside} `;
}

/** Whether all below is text with marks in it, in which nothing begins a line of its own. */
export function isLine(element: Element): boolean {
  return childrenOf(element).every(
    (child) => !isElement(child) || isUnread(child) || (INLINE.has(child.tagName) && isLine(child)),
  );
}

/** A page's own part, if it is a document, and what it says that it is about. */
export function readPage(html: string): { readonly document: Element | undefined; readonly about: string } {
  const page = parse(html);
  const meta = findIn(page, (one) => one.tagName === 'meta' && attribute(one, 'name') === 'description');
  return {
    document: findIn(page, (one) => classesOf(one).includes('theme-doc-markdown')),
    about: (meta && attribute(meta, 'content')) ?? '',
  };
}
