interface Disposable {
  dispose(): void;
}

const open: Scope[] = [];

/**
 * The life of tensors.
 *
 * PyTorch frees a tensor when no variable names it any more. JavaScript tells that at no fixed time (FinalizationRegistry:
 * later, or never), and an engine's memory is not JavaScript's. So tensors belong to a scope: a `DataLoader` opens one for each batch, and closes it when
 * the loop asks for the next batch. The batch and all that was computed from it are freed together then.
 */
export class Scope {
  readonly #tensors = new Set<Disposable>();

  constructor() {
    open.push(this);
  }

  add(tensor: Disposable): void {
    this.#tensors.add(tensor);
  }

  release(tensor: Disposable): void {
    this.#tensors.delete(tensor);
  }

  close(): void {
    const index = open.indexOf(this);
    if (index !== -1) open.splice(index, 1);
    for (const tensor of this.#tensors) tensor.dispose();
    this.#tensors.clear();
  }
}

/** The scope to which a new tensor belongs: the one that was opened last. Outside of all, a tensor lives on. */
export function currentScope(): Scope | undefined {
  return open.at(-1);
}

/** Frees all tensors that `f` makes. What should outlive it is returned as numbers. */
export function tidy<T>(f: () => T): T {
  const scope = new Scope();
  try {
    return f();
  } finally {
    scope.close();
  }
}
