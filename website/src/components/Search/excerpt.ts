import { stemOf, wordsOf } from '../../../plugins/search/words';
import { UNSPACED } from '../../../plugins/unspaced';

/** A part of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const LENGTH = 160;
/** How much of what stands before the first word that was found. */
const BEFORE = 50;
/** Blanks, a word with the marks at it, or one sign where nothing parts the words. */
const PIECES = new RegExp(`\\s+|[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');

/** What a text says around the first word that was found in it, with all of them marked. */
export function excerpt(text: string, terms: readonly string[]): Piece[] {
  const wanted = new Set(terms);
  const all = text.normalize('NFKC').match(PIECES) ?? [];
  const isWanted = (part: string): boolean =>
    wordsOf(part).some(({ whole, parts }) =>
      [whole, ...parts].some((term) => wanted.has(term) || wanted.has(stemOf(term))),
    );
  // A sign is found with the one before it or after it.
  const pairs = all.map((piece, i) => wanted.has(piece + (all[i + 1] ?? ' ')));
  const pieces = all.map((piece, i) => ({
    text: piece,
    found: pairs[i] === true || pairs[i - 1] === true || isWanted(piece),
  }));
  const first = Math.max(
    0,
    pieces.findIndex(({ found }) => found),
  );
  let from = first;
  for (let length = 0; from > 0 && length < BEFORE; length += all[from]?.length ?? 0) from--;
  let to = from;
  for (let length = 0; to < all.length && length < LENGTH; length += all[to]?.length ?? 0) to++;
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...joined(pieces.slice(from, to)),
    ...(to < all.length ? [{ text: ' …', found: false }] : []),
  ];
}

/** Signs that are found one after the other are one mark. */
function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((before, piece) => {
    const last = before.at(-1);
    if (last?.found !== piece.found) return [...before, piece];
    return [...before.slice(0, -1), { text: last.text + piece.text, found: piece.found }];
  }, []);
}
