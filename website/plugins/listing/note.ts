/** From the first line to the last, counted from 1 within the region. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a `<Note lines="1-2" py="1">` explains. */
export interface NoteTag {
  readonly lines: Span;
  /** The PyTorch lines that do the same, where there are any. */
  readonly py: Span | undefined;
}

/** A note as it is written. */
export interface NoteAttributes {
  readonly lines?: string | undefined;
  readonly py?: string | undefined;
}

/**
 * Reads a note; `where` it stands is for the message.
 * @throws Error where it has no lines, or they are not `3` or `3-5`
 */
export function noteOf({ lines, py }: NoteAttributes, where: string): NoteTag {
  const span = (text: string): Span => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
    if (from === undefined) throw new Error(`${where}: a note has "${text}" where "3" or "3-5" is expected`);
    return { from: Number(from), to: Number(to) };
  };
  return { lines: span(lines ?? ''), py: py === undefined ? undefined : span(py) };
}
