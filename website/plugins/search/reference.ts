import type { Entry } from './entry';
import { attribute, childrenOf, findIn, isElement, textIn, withTag, type Element } from './html';

/** Before the name, and after it: `Class: Conv2d<In, Out>`, `Function: relu()`. */
const NAME = /^(?:[\w ]+: )?([\w.]+)/;
/** What TypeDoc calls the places of a page that say what a thing is. */
const SIGNATURE = /^(call-|get-|set-)?signature/;
/** Below these headings each heading is a member. */
const MEMBERS: ReadonlySet<string> = new Set(['accessors', 'methods', 'properties']);
const INHERITED = /^(inherited-from|overrides)/;

/** The places of a page of the library's reference: the thing itself, and each of its members that it has of its own. */
export function placesOfReference(document: Element, address: string): Entry[] {
  const heading = findIn(document, withTag('h1'));
  const page = heading ? textIn(heading) : '';
  const [, name = page] = NAME.exec(page) ?? [];
  const place = (anchor: string, title: string, text: string): Entry => ({
    kind: anchor === '' ? 'reference' : 'member',
    url: anchor === '' ? address : `${address}#${anchor}`,
    title,
    page: name,
    text,
    code: '',
  });
  const parts = partsOf(document);
  const members = parts.flatMap(({ id, level, under, title, says, tables, inherited }): Entry[] => {
    const rows = tables.flatMap(propertiesIn).map((row) => place(row.id, `${name}.${row.name}`, row.says));
    if (level !== 3 || !MEMBERS.has(under) || inherited || says === '') return rows;
    return [place(id, `${name}.${NAME.exec(title)?.[1] ?? title}`, says), ...rows];
  });
  return [place('', name, parts[0]?.says ?? ''), ...members];
}

interface Part {
  readonly id: string;
  readonly level: number;
  /** The id of the heading above it. */
  readonly under: string;
  readonly title: string;
  says: string;
  readonly tables: Element[];
  inherited: boolean;
}

/** The page cut at its headings; what stands below the heading of a signature belongs to the part before it. */
function partsOf(document: Element): Part[] {
  let under = '';
  const begin = (id: string, level: number, title: string): Part => ({
    id,
    level,
    under,
    title,
    says: '',
    tables: [],
    inherited: false,
  });
  const parts = [begin('', 1, '')];
  let reading = true;
  for (const child of childrenOf(document).filter(isElement)) {
    const part = parts.at(-1);
    const id = attribute(child, 'id') ?? '';
    const level = Number(/^h([2-6])$/.exec(child.tagName)?.[1] ?? NaN);
    if (!part) continue;
    if (SIGNATURE.test(id)) reading = true;
    else if (level <= 3) {
      if (level === 2) under = id;
      parts.push(begin(id, level, textIn(child)));
      reading = true;
    } else if (level > 3) {
      part.inherited ||= INHERITED.test(id);
      reading = false;
    } else if (reading && child.tagName === 'p') part.says = `${part.says} ${textIn(child)}`.trim();
    else if (reading && child.tagName === 'table' && part.id === 'properties') part.tables.push(child);
  }
  return parts;
}

/** The properties of an interface, which stand in a table: a name with an anchor, and at the end what it is. */
function propertiesIn(table: Element): { id: string; name: string; says: string }[] {
  const body = findIn(table, withTag('tbody'));
  return (body ? childrenOf(body) : []).filter(isElement).flatMap((row) => {
    const anchor = findIn(row, (one) => one.tagName === 'a' && Boolean(attribute(one, 'id')));
    const name = findIn(row, withTag('code'));
    const last = childrenOf(row).filter(isElement).at(-1);
    const id = anchor && attribute(anchor, 'id');
    if (!id || !name || !last) return [];
    return [{ id, name: textIn(name).replace(/\W+$/, ''), says: textIn(last) }];
  });
}
