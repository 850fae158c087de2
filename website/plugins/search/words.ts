import { stemmer } from 'stemmer';
import { UNSPACED } from '../unspaced';

const LETTER = `[\\p{L}\\p{M}\\p{N}]`;
const WORDS = new RegExp(
  // 62,006 and 2.303; then what has no blanks; then words, with what ties two of them together.
  `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|[${UNSPACED}]+|(?:(?![${UNSPACED}])${LETTER})+(?:[-_'’](?:(?![${UNSPACED}])${LETTER})+)*`,
  'gu',
);
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** A sign that may be a word on its own, as 層 is in 畳み込み層; others of these scripts are letters or endings. */
const SIGN = /[\p{Script=Han}\p{Script=Hangul}]/u;
/** The parts of `MaxPool2d`, `zeroGrad`, `CIFAR10`. */
const PARTS = /\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?[\p{Ll}\p{M}]+\d*\p{Ll}*|[\p{L}\p{M}\p{N}]+/gu;
/** A shorter part, as in `NaN`, says nothing on its own. */
const SHORTEST_PART = 3;

/** A word as it stands in a text, as it is looked up. */
export interface Word {
  /** In small letters and without what ties its parts together: `zeroGrad` and `zero_grad` are one word. */
  readonly whole: string;
  /** Its parts, where it has several. */
  readonly parts: readonly string[];
}

const folded = (text: string): string => text.toLowerCase().replace(/[-_'’,]/g, '');

/** The words of a text, or of what a reader types, in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.normalize('NFKC').matchAll(WORDS)].flatMap(([word]): Word[] => {
    if (isUnspaced(word)) return pairsOf(word).map((whole) => ({ whole, parts: [] }));
    if (/^\d/.test(word) && /^[\d.,]+$/.test(word)) return [{ whole: folded(word), parts: [] }];
    const parts = (word.replace(/['’]/g, '').match(PARTS) ?? []).map(folded);
    return [
      {
        whole: folded(word),
        parts: parts.length > 1 ? parts.filter((part) => part.length >= SHORTEST_PART) : [],
      },
    ];
  });
}

export const isUnspaced = (word: string): boolean => BEGINS_UNSPACED.test(word);

/** Two neighbours each: 畳み込み is found by 畳み, み込, 込み. */
function pairsOf(text: string): string[] {
  const signs = Array.from(text);
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

/** The signs of a pair that are looked up, too, by who types one of them alone. */
function signsIn(word: string): string[] {
  const signs = Array.from(word);
  return signs.length === 1 ? [] : signs.filter((sign) => SIGN.test(sign));
}

/** All by which a text is found. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ whole, parts }) => [whole, ...parts, ...signsIn(whole)]);
}

/** The word without its ending: `trained` and `training` are `train`. Words of other languages than English stay. */
export function stemOf(term: string): string {
  return /^[a-z]{4,}$/.test(term) ? stemmer(term) : term;
}
