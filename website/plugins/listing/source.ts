/** A line of code. Its markup is made when the site is built, so that a page has less to do when it comes alive. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** Coloured; a name with a type is a `<span data-tip="3">`, the index of its type in `tips`. */
  readonly html: string;
  /** The shape of the tensor that this line makes. */
  readonly shape?: string;
}

/** A region as pages get it: highlighted, with types, with PyTorch's lines, and with what its lines printed. */
export interface Source {
  readonly file: string;
  readonly region: string;
  readonly lines: readonly SourceLine[];
  readonly tips: readonly string[];
  /** Null where there is no file in Python. */
  readonly python: { readonly file: string; readonly lines: readonly SourceLine[] } | null;
  readonly output: readonly OutputLine[];
  /** Whether a page can run its program. */
  readonly runs: boolean;
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
