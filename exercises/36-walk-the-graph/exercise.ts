/** A number that remembers how it was made. */
export interface Node {
  readonly needsGradient: boolean;
  /** What it was computed from; none for a weight or an image. Of `w · w` they are w and w. */
  readonly inputs: readonly Node[];
  /** For each input, from this node's gradient to the part of it that the input gets. */
  readonly rules: readonly ((gradient: number) => number)[];
}

/** The nodes that need a gradient, from the loss back: each once, and after all nodes that were computed from it. */
export function orderOf(loss: Node): Node[] {
  throw new Error('Write me');
}

/** The gradient of each node that needs one. That of the loss is 1. */
export function backward(loss: Node): Map<Node, number> {
  throw new Error('Write me');
}
