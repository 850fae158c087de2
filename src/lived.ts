import { refuse } from './checks';
import { currentScope, Scope, turnBegun, type Member } from './scope';

/** What lives and ends by the rule of `scope.ts`: a tensor. */
export abstract class Lived implements Member {
  /** Whose end is its own: a scope, or another tensor, whose gradient it is, say. Nobody's, if it is kept. */
  #home: Scope | Lived | undefined;
  /** The turn of a loop of whose batch it is, or was computed from; of several, the one that was opened last. */
  readonly #turn: Scope | undefined;
  #why: string | undefined;

  constructor(from: Iterable<Lived>) {
    let turn = turnBegun();
    for (const { turn: other } of from)
      if (other?.isOpen === true && other.number > (turn?.number ?? -1)) turn = other;
    this.#turn = turn;
    this.#moveTo(currentScope(turn));
  }

  get turn(): Scope | undefined {
    return this.#turn;
  }

  /** How a message goes on after "was freed". */
  get whyFreed(): string {
    return this.#why ?? 'by the engine';
  }

  /** Lets it outlive what it was made in; it is then to be freed with `dispose()`. */
  keep(): this {
    this.#moveTo(undefined);
    return this;
  }

  /** Frees the memory. Seldom needed: see `keep`. */
  dispose(): void {
    this.end('by dispose()');
  }

  /** @internal */
  end(why: string): void {
    if (this.#why !== undefined) return;
    this.#why = why;
    this.#moveTo(undefined);
    this.remains()();
    for (const part of this.parts()) this.letGo(part, why);
    this.freed();
  }

  /** @internal */
  abandon(unreachable: FinalizationRegistry<() => void>): void {
    this.keep();
    unreachable.register(this, this.remains());
    for (const part of this.parts()) if (part.#home === this) part.abandon(unreachable);
  }

  /** What frees its own memory, without a reference to it. */
  protected abstract remains(): () => void;

  /** What it may own. */
  protected abstract parts(): readonly Lived[];

  /** It has ended. */
  protected abstract freed(): void;

  /** Takes over another one, which lives and ends with this one, unless it is kept. */
  protected own(part: Lived): void {
    if (!((part as unknown) instanceof Lived)) refuse('adopt', 'a tensor', part);
    part.#moveTo(this);
  }

  /** Ends this one's, unless it is kept. */
  protected letGo(part: Lived, why: string): void {
    if (part.#home === this) part.end(why);
  }

  /** @internal Does it end with this scope? */
  endsWith(scope: Scope): boolean {
    const seen = new Set<Lived>();
    let home: Scope | Lived | undefined = this.#home;
    while (home instanceof Lived && !seen.has(home)) {
      seen.add(home);
      home = home.#home;
    }
    return home === scope;
  }

  /** @internal Lets it live on in what is around: it belongs where it would if it were made now. */
  handOn(): void {
    this.#moveTo(currentScope(this.#turn));
  }

  #moveTo(home: Scope | Lived | undefined): void {
    if (this.#home instanceof Scope) this.#home.release(this);
    this.#home = home;
    if (home instanceof Scope) home.add(this);
  }
}
