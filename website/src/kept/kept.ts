/** The note that was read last on a page: its id, and the number of its first line. */
export interface NotePlace {
  readonly id: string;
  readonly line: number;
}

/** What a reader did on a page. */
export interface PageKept {
  /** What they chose, by the question; both as the page says them, so that a changed question is a new one. */
  readonly answers: Readonly<Record<string, string>>;
  readonly guesses: Readonly<Record<string, string>>;
  /** How they left the pictures. What fits is for a picture to say: `useKeptState`. */
  readonly pictures: Readonly<Record<string, unknown>>;
  /** The parts that they have read to the end: the ids of their headings, '' for what stands before the first. */
  readonly parts: readonly string[];
  readonly note: NotePlace | undefined;
}

/** What a reader did on the site. */
export interface Kept {
  /** By the page's id: `05-training`, `closer/02-workers`. */
  readonly pages: Readonly<Record<string, PageKept>>;
  /** The page on which a note was read last. */
  readonly latest: string | undefined;
}

export const NOTHING: Kept = { pages: {}, latest: undefined };
const NEW_PAGE: PageKept = { answers: {}, guesses: {}, pictures: {}, parts: [], note: undefined };

export function pageOf({ pages }: Kept, id: string): PageKept {
  return pages[id] ?? NEW_PAGE;
}

function onPage(kept: Kept, id: string, change: Partial<PageKept>): Kept {
  return { ...kept, pages: { ...kept.pages, [id]: { ...pageOf(kept, id), ...change } } };
}

export type Named = 'answers' | 'guesses' | 'pictures';

/** Keeps an answer, a guess or the state of a picture under its name. */
export function withNamed(kept: Kept, id: string, kind: Named, name: string, value: unknown): Kept {
  return onPage(kept, id, { [kind]: { ...pageOf(kept, id)[kind], [name]: value } });
}

export function withParts(kept: Kept, id: string, read: readonly string[]): Kept {
  const { parts } = pageOf(kept, id);
  const added = read.filter((part) => !parts.includes(part));
  return added.length === 0 ? kept : onPage(kept, id, { parts: [...parts, ...added] });
}

export function withNote(kept: Kept, id: string, note: NotePlace): Kept {
  return { ...onPage(kept, id, { note }), latest: id };
}

/** Both together. Where they differ, `newer` says what was answered and where one was. */
export function joined(older: Kept, newer: Kept): Kept {
  const ids = new Set([...Object.keys(older.pages), ...Object.keys(newer.pages)]);
  const pages = [...ids].map((id): [string, PageKept] => {
    const [a, b] = [pageOf(older, id), pageOf(newer, id)];
    return [
      id,
      {
        answers: { ...a.answers, ...b.answers },
        guesses: { ...a.guesses, ...b.guesses },
        pictures: { ...a.pictures, ...b.pictures },
        parts: [...new Set([...a.parts, ...b.parts])],
        note: b.note ?? a.note,
      },
    ];
  });
  return { pages: Object.fromEntries(pages), latest: newer.latest ?? older.latest };
}
