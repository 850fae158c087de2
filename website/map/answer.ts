/**
 * What the map says of one public name of this project.
 *
 * Left out, PyTorch's name is the same one with underscores: `nn.Module.zeroGrad` is `nn.Module.zero_grad`.
 */
export interface Answer {
  readonly verdict: 'same' | 'differs' | 'only here';
  readonly why?: string;
  /** Another name of PyTorch's. */
  readonly torch?: string;
  /** Where PyTorch has no name for it but a way to write it. */
  readonly python?: string;
}

/** PyTorch's does the same. */
export const same = (torch?: string): Answer => ({ verdict: 'same', ...(torch !== undefined && { torch }) });

/** PyTorch has it; how it differs, and why. */
export const differs = (why: string, torch?: string): Answer => ({ ...same(torch), verdict: 'differs', why });

/** PyTorch has no name for it, but Python has a way to write it: `len(dataset)`. */
export const inPython = (python: string, why?: string): Answer =>
  why === undefined ? { verdict: 'same', python } : { verdict: 'differs', python, why };

/** PyTorch has nothing of the kind; what it is for. It answers for the name's members, too. */
export const onlyHere = (why: string): Answer => ({ verdict: 'only here', why });

/**
 * By name: `nn.Conv2d`; a method or a field: `Tensor.item`; an option: `nn.Conv2d(bias)`. `*.length` answers for all
 * classes that have no answer of their own, `ops.*` for all names in `ops`. Options and fields that have PyTorch's name need none where they do the same.
 */
export type Answers = Readonly<Record<string, Answer>>;

/** A part of the page. */
export interface Section {
  readonly title: string;
  /** Its word in addresses. */
  readonly id: string;
  /** What the names here begin with, and what PyTorch's begin with in their place. */
  readonly here: string;
  readonly there: string;
  /** Modules of PyTorch of which this section tells all that is not here; `''` is torch itself. */
  readonly modules: readonly string[];
  readonly answers: Answers;
}
