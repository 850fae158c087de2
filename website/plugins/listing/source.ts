/** A piece of a line: its text, its colours in the light and the dark theme, and the index of its type in `tips`. */
export type Token = readonly [text: string, light: string, dark: string, tip?: number];

export interface SourceLine {
  readonly number: number;
  readonly tokens: readonly Token[];
  /** The shape of the tensor that this line makes. */
  readonly shape?: string;
}

/** A region as pages get it: highlighted, with types, with PyTorch's lines, and with what its lines printed. */
export interface Source {
  readonly file: string;
  readonly region: string;
  readonly lines: readonly SourceLine[];
  readonly tips: readonly string[];
  readonly python: { readonly file: string; readonly lines: readonly SourceLine[] } | null;
  readonly output: readonly OutputLine[];
}

/** A line that a lesson printed, and the line of the lesson that printed it. */
export interface OutputLine {
  readonly line: number;
  readonly text: string;
}

/** A whole file, for the page that shows it. */
export interface SourceFile {
  readonly file: string;
  /** The page that explains it. */
  readonly page: string;
  readonly lines: readonly SourceLine[];
  readonly tips: readonly string[];
}
