import { noteOf, type NoteAttributes, type Span } from '../../../plugins/listing/note';
import type { Source, SourceLine } from '../../../plugins/listing/source';

/** What a note explains. */
export interface Row {
  /** The first of its lines, counted from 1 within the region. */
  readonly from: number;
  readonly lines: readonly SourceLine[];
  /** The lines of PyTorch that do the same. */
  readonly python: readonly SourceLine[];
}

const cut = (lines: readonly SourceLine[], { from, to }: Span): readonly SourceLine[] =>
  lines.slice(from - 1, to);

export function rowOf(note: NoteAttributes, { file, lines: all, python }: Source): Row {
  const { lines, py } = noteOf(note, file);
  return {
    from: lines.from,
    lines: cut(all, lines),
    python: py && python ? cut(python.lines, py) : [],
  };
}

/** `12` or `12–14`: the numbers of these lines in their file. */
export function numbersOf(lines: readonly SourceLine[]): string {
  const first = lines[0]?.number ?? 0;
  const last = lines.at(-1)?.number ?? first;
  return first === last ? String(first) : `${first}–${last}`;
}
