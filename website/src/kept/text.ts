import { isObject, isText } from './guards';
import type { Kept, NotePlace, PageKept } from './kept';

/** By this a file is told from all others. */
const FORMAT = 'image-classifier-lab';
const VERSION = 1;
/** Far more than a reader can do here. */
export const MOST_CHARACTERS = 2_000_000;

/** Why a text is refused: it is not from this site, from a later version of it, or damaged. */
export type Refusal = 'foreign' | 'later' | 'damaged';

/** What is kept, as the text of a file and of the browser's storage. */
export function textOf({ pages, latest }: Kept): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, latest, pages });
}

export function keptIn(text: string): Kept | Refusal {
  if (text.length > MOST_CHARACTERS) return 'foreign';
  const content = parsed(text);
  if (!isObject(content) || content.format !== FORMAT) return 'foreign';
  const { version, latest, pages } = content;
  if (typeof version === 'number' && version > VERSION) return 'later';
  if (version !== VERSION || !isObject(pages) || !(latest === undefined || isText(latest))) return 'damaged';
  const all = Object.entries(pages);
  const good = all.flatMap(([id, page]) => (isPage(page) ? [[id, page] as const] : []));
  return good.length < all.length ? 'damaged' : { pages: Object.fromEntries(good), latest };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPage(value: unknown): value is PageKept {
  if (!isObject(value)) return false;
  const { answers, guesses, pictures, parts, note } = value;
  return (
    isTexts(answers) &&
    isTexts(guesses) &&
    isObject(pictures) &&
    Array.isArray(parts) &&
    parts.every(isText) &&
    (note === undefined || isNotePlace(note))
  );
}

const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);

/** The id becomes a part of an address. */
const isNotePlace = (value: unknown): value is NotePlace =>
  isObject(value) &&
  isText(value.id) &&
  /^[\w-]+$/.test(value.id) &&
  Number.isInteger(value.line) &&
  Number(value.line) > 0;
