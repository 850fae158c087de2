/**
 * The life of tensors.
 *
 * PyTorch frees a tensor when no variable names it any more. JavaScript tells that at no fixed time (FinalizationRegistry:
 * later, or never), and an engine's memory is not JavaScript's. So tensors belong to a scope, and the rule is: **a tensor is
 * freed when the innermost `tidy`, or turn of a loop over a `DataLoader`, in which it was made ends; what `tidy` returns goes on
 * to what is around it, and what you `keep()`, or make outside of both, lives until `dispose()`.**
 *
 * Where loops run side by side, a batch and what is computed from it belong to the turn of that batch. A gradient lives as long
 * as its tensor, or until `zeroGrad`.
 */

/** What a scope frees: a tensor. */
export interface Member {
  /** Frees it; `why` is how a message goes on after "was freed". */
  end(why: string): void;
  /** Lets it end when the program can't reach it any more. */
  abandon(unreachable: FinalizationRegistry<() => void>): void;
}

/** All that are open, the one that was opened last at the end. */
const open: Scope[] = [];
/** The one in which a function runs right now: nothing else can run meanwhile, so all that is made is made in it. */
let running: Scope | undefined;
let count = 0;

export class Scope {
  readonly #members = new Set<Member>();
  #around: Scope | undefined;
  /** The turn of a loop: what `run` makes is its batch. */
  readonly isTurn: boolean;
  /** The how many-th it is. */
  readonly number = count++;
  #isOpen = true;

  /** `around` is the scope in which it begins; of a turn, the one in which its loop began; null for none. */
  constructor(around: Scope | null = currentScope() ?? null, { isTurn = false } = {}) {
    this.#around = around ?? undefined;
    this.isTurn = isTurn;
    open.push(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** All that `f` makes before it returns belongs to this scope. */
  run<T>(f: () => T): T {
    const before = running;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- which scope runs is what is to be known outside of it
    running = this;
    try {
      return f();
    } finally {
      running = before;
    }
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  release(member: Member): void {
    this.#members.delete(member);
  }

  /** From here on nothing new belongs to it. */
  leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    open.splice(open.lastIndexOf(this), 1);
  }

  /** Frees all that belongs to it. */
  close(why = 'when its scope was closed'): void {
    this.leave();
    for (const member of this.#members) member.end(why);
    this.#members.clear();
  }

  /** Nobody can close it any more. What belongs to it lives as long as the program can reach it, as in PyTorch. */
  abandon(): void {
    this.leave();
    for (const member of [...this.#members]) member.abandon(unreachable);
  }

  isWithin(other: Scope): boolean {
    if (this === other) return true;
    // What has ended is forgotten.
    while (this.#around?.isOpen === false) this.#around = this.#around.#around;
    return this.#around?.isWithin(other) ?? false;
  }
}

const unreachable = new FinalizationRegistry<() => void>((free) => free());

/**
 * The scope to which a new tensor belongs: the innermost, or, where it is computed from a batch, the innermost within the
 * turn of that batch. Outside of all, a tensor lives on.
 */
export function currentScope(turn?: Scope): Scope | undefined {
  if (running !== undefined) return running;
  if (turn?.isOpen !== true) return open.at(-1);
  return open.findLast((scope) => scope.isWithin(turn));
}

/** The turn whose batch is being made right now. */
export function turnBegun(): Scope | undefined {
  return running?.isTurn === true ? running : undefined;
}
