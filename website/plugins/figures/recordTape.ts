import { graphOf, ops, type Shape, type Tensor } from '../../../src';
import type { Tape, TapeNode, TapeStep } from './data';

type Numbers = readonly number[];

/** Writes down the graph that a loss remembers, and what each of its rules does. `names` has those of the program's tensors. */
export function recordTape(loss: Tensor, names: ReadonlyMap<Tensor, string>): Tape {
  const tensors = withGiven(graphOf(loss));
  const placeOf = (tensor: Tensor): number => tensors.indexOf(tensor);
  const used = new Map<string, number>();
  const nodes = tensors.map((tensor): TapeNode => {
    const name = names.get(tensor) ?? tensor.gradFn?.name;
    if (name === undefined) throw new Error('a tensor of the graph has no name');
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return {
      name: count === 1 ? name : `${name} ${count}`,
      operation: tensor.gradFn?.name ?? null,
      needsGradient: tensor.requiresGrad,
      values: [...tensor.data()],
      inputs: tensor.gradFn?.inputs.map(placeOf) ?? [],
    };
  });
  return { nodes, steps: stepsOf(loss, placeOf) };
}

/** The tensors of a graph, each after all that it was computed from, with those that need no gradient. */
function withGiven(graph: readonly Tensor[]): Tensor[] {
  return [...new Set(graph.flatMap((tensor) => [...(tensor.gradFn?.inputs ?? []), tensor]))];
}

function stepsOf(loss: Tensor, placeOf: (tensor: Tensor) => number): TapeStep[] {
  const gradients = new Map<Tensor, Numbers>([[loss, [1]]]);
  return graphOf(loss)
    .reverse()
    .flatMap((tensor): TapeStep[] => {
      const { gradFn } = tensor;
      if (gradFn === null) return [];
      const gradient = gradients.get(tensor) ?? [];
      const parts = gradFn.inputs.map((input, i) => {
        const rule = gradFn.gradients[i];
        if (!input.requiresGrad || rule === undefined) return null;
        const apply = (numbers: Numbers): number[] => applied(rule, numbers, tensor.shape);
        const part = apply(gradient);
        const before = gradients.get(input);
        gradients.set(
          input,
          part.map((number, place) => number + (before?.[place] ?? 0)),
        );
        return { slope: apply(gradient.map(() => 1)), part };
      });
      return [{ node: placeOf(tensor), gradient, parts }];
    });
}

type Raw = ReturnType<typeof ops.scalar>;

function applied(rule: (gradient: Raw) => Raw, numbers: Numbers, shape: Shape): number[] {
  const gradient = ops.fromData(Float32Array.from(numbers), shape);
  const part = rule(gradient);
  // Without the sign of nothing.
  const result = Array.from(ops.toData(part), (number) => number + 0);
  gradient.dispose();
  part.dispose();
  return result;
}
