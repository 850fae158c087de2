import { NAME, WEIGHTS, WEIGHTS_OF_NAMES } from './entry';
import { ALSO, LEFT_OUT } from './newcomers';
import type { Stored, Table } from './table';
import { isUnspaced, stemOf, wordsOf, type Word } from './words';

export interface Hit extends Stored {
  /** The words by which it was found, as they are compared: in small letters, some without their endings. */
  readonly terms: readonly string[];
}

/** What one word of the reader's finds: the score of each place, by its number. */
type Found = Map<number, { readonly score: number; readonly terms: readonly string[] }>;

const BOOST = { title: 5, page: 1.5, text: 1, code: 0.4 };
/** A word that stands for what was typed counts less than the word itself. */
const STAND_IN = 0.6;
const ALL_IN_TITLE = 1.5;
const IS_TITLE = 3;

/** The places for what a reader typed, the best one first; each address once. */
export function find(table: Table, query: string): Hit[] {
  const words = questionOf(query);
  const founds = words
    .map((word, i) => foundBy(table, word, words[i - 1], words[i + 1]))
    .map((found) => ({ found, news: newsOf(found, table.documentCount) }));
  const allNews = founds.reduce((sum, { news }) => sum + news, 0);
  const weights = NAME.test(query) ? WEIGHTS_OF_NAMES : WEIGHTS;
  const hits = [...new Set(founds.flatMap(({ found }) => [...found.keys()]))].map((id) => {
    let [sum, news] = [0, 0];
    const terms = new Set<string>();
    for (const { found, news: ofWord } of founds) {
      const part = found.get(id);
      if (!part) continue;
      sum += part.score;
      news += ofWord;
      for (const term of part.terms) terms.add(term);
    }
    const place = storedIn(table, id);
    const share = news / allNews;
    const score = sum * share ** 2 * weights[place.kind] * titleFactor(place, words);
    return { ...place, score, terms: [...terms] };
  });
  hits.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return hits.filter(({ url }) => !seen.has(url) && seen.add(url));
}

/** The words that say what it is about; all of them, if there are no others. */
function questionOf(query: string): Word[] {
  const words = wordsOf(query);
  const telling = words.filter(({ whole }) => !LEFT_OUT.has(whole));
  return telling.length > 0 ? telling : words;
}

/** How much it tells of a place that it has a word: less, the more places have it. */
function newsOf(found: Found, places: number): number {
  return found.size === 0 ? 0 : Math.log(1 + places / found.size);
}

function storedIn(table: Table, id: number): Stored {
  // What the table's options keep: its types know no more than names.
  return table.getStoredFields(id) as unknown as Stored;
}

function titleFactor({ title }: Stored, words: readonly Word[]): number {
  const inTitle = wordsOf(title).filter(({ whole }) => !LEFT_OUT.has(whole));
  const joined = (all: readonly Word[]): string => all.map(({ whole }) => stemOf(whole)).join('');
  if (joined(inTitle) === joined(words)) return IS_TITLE;
  const stems = new Set(inTitle.flatMap(({ whole, parts }) => [whole, ...parts].map(stemOf)));
  return words.every(({ whole }) => stems.has(stemOf(whole))) ? ALL_IN_TITLE : 1;
}

/** What a word finds: itself, without its ending, as a part of a name, and what says the same on these pages. */
function foundBy(table: Table, word: Word, before: Word | undefined, after: Word | undefined): Found {
  const { whole, parts } = word;
  const found: Found = new Map();
  const add = (term: string, weight: number, loose = {}): void => {
    for (const { id, score, terms } of table.search(term, { ...EXACT, ...loose })) {
      const place = Number(id);
      if ((found.get(place)?.score ?? 0) < score * weight) found.set(place, { score: score * weight, terms });
    }
  };
  // Not 100 for 10, but 2.303 for 2.3.
  add(whole, 1, { prefix: whole.length > 1 && !/^\d+$/.test(whole) });
  add(stemOf(whole), 0.9);
  // "zero grad" and "data loader" are names on these pages.
  if (before) add(before.whole + whole, 1);
  if (after) add(whole + after.whole, 1);
  for (const other of ALSO[whole] ?? []) add(stemOf(other), STAND_IN);
  for (const part of parts) add(stemOf(part), STAND_IN);
  // Only then is it taken for a slip of the finger; two signs without blanks have nothing left when one is wrong.
  if (found.size === 0 && !isUnspaced(whole)) add(whole, 0.8, { fuzzy: 0.25, prefix: true });
  return found;
}

const EXACT = { boost: BOOST, tokenize: (term: string) => [term], processTerm: (term: string) => term };
