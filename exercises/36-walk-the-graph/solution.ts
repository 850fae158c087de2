/**
 * A rule may be called when its gradient is complete: when all that used the node have sent their parts. So inputs are
 * listed before what was computed from them, and the list is turned around. Going down from the loss without that comes
 * to a fork's node too early, by its first way, and hands on half of its gradient. A node is listed once, however many
 * ways lead there, or its rule would be called twice. What comes by several ways is added, also when both come from one
 * node, as in `w · w`. And what needs no gradient is not entered: the images are no weights, and computing their
 * gradient would be work for nobody.
 */

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
  // #answer
  const inputsFirst: Node[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node) || !node.needsGradient) return;
    seen.add(node);
    node.inputs.forEach(visit);
    inputsFirst.push(node);
  };
  visit(loss);
  return inputsFirst.reverse();
  // #end
}

/** The gradient of each node that needs one. That of the loss is 1. */
export function backward(loss: Node): Map<Node, number> {
  // #answer
  const gradients = new Map<Node, number>([[loss, 1]]);
  for (const node of orderOf(loss)) {
    const gradient = gradients.get(node) ?? NaN;
    node.inputs.forEach((input, i) => {
      if (!input.needsGradient) return;
      const part = node.rules[i]?.(gradient) ?? NaN;
      gradients.set(input, (gradients.get(input) ?? 0) + part);
    });
  }
  return gradients;
  // #end
}
