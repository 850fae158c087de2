import { graphOf } from '../autograd';
import { checkAxes, refuse } from '../checks';
import { zeros } from '../create';
import { UsageError } from '../errors';
import { isGradEnabled } from '../gradMode';
import { tidy } from '../tidy';
import { formatShape, numel, type Shape } from '../shape';
import type { Tensor } from '../tensor';
import { Module } from './module';

/** One operation of a network: what it is, the shape it gives, how many numbers it has learned. */
export interface SummaryRow {
  /** The layer's name where it has parameters, else the operation's. */
  readonly name: string;
  readonly operation: string;
  readonly outputShape: Shape;
  readonly parameters: number;
}

/** The rows of a summary; as text, a table. */
export class Summary {
  readonly rows: readonly SummaryRow[];
  readonly inputShape: Shape;

  constructor(rows: readonly SummaryRow[], inputShape: Shape) {
    this.rows = rows;
    this.inputShape = inputShape;
  }

  /** Weights and biases in all. */
  get parameters(): number {
    return this.rows.reduce((sum, row) => sum + row.parameters, 0);
  }

  toString(): string {
    const count = (n: number): string => (n === 0 ? '-' : n.toLocaleString('en-US'));
    const table = [
      ['layer', 'operation', 'output shape', 'parameters'],
      ['input', '', formatShape(this.inputShape), '-'],
      ...this.rows.map((row) => [
        row.name,
        row.operation,
        formatShape(row.outputShape),
        count(row.parameters),
      ]),
      ['total', '', '', count(this.parameters)],
    ];
    const widths = [0, 1, 2, 3].map((i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
    return table
      .map((row) =>
        row.map((cell, i) => (i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))),
      )
      .map((row) => row.join('  '))
      .join('\n');
  }
}

/**
 * What happens to an input of this shape on its way through the network, operation by operation. (Like torchinfo's
 * `summary(model, input_size)`.)
 *
 * It sends zeros through the network and reads the graph that `backward` would walk; so a layer counts where it is
 * used, and an operation without parameters, such as relu, has its row too. The network is in the mode for testing
 * meanwhile: no running mean moves, and `Dropout`, which does nothing then, has no row.
 */
export function summary<S extends Shape>(
  network: Module & { forward(input: Tensor<S>): Tensor },
  inputShape: S,
): Summary {
  if (!((network as unknown) instanceof Module)) refuse('summary', 'a network, a Module', network);
  checkAxes('summary', inputShape);
  if (inputShape.includes(0))
    refuse('summary', 'a shape of sizes from 1 on, such as [1, 32, 32, 3]', inputShape);
  if (!isGradEnabled())
    throw new UsageError('summary() reads the graph for backward, so call it outside of noGrad');
  return inEvalMode(network, () => tidy(() => new Summary(rowsOf(network, inputShape), inputShape)));
}

function rowsOf<S extends Shape>(
  network: Module & { forward(input: Tensor<S>): Tensor },
  inputShape: S,
): SummaryRow[] {
  const owners = new Map<Tensor, string>();
  for (const [name, parameter] of network.namedParameters()) {
    owners.set(parameter, name.replace(/\.?\w+$/, ''));
  }
  const counted = new Set<Tensor>();
  return graphOf(network.forward(zeros(inputShape))).flatMap(({ gradFn, shape }): SummaryRow[] => {
    if (gradFn === null) return [];
    const own = gradFn.inputs.filter((input) => owners.has(input));
    const fresh = own.filter((parameter) => !counted.has(parameter));
    fresh.forEach((parameter) => counted.add(parameter));
    const [first] = own;
    return [
      {
        name: (first && owners.get(first)) ?? gradFn.name,
        operation: gradFn.name,
        outputShape: shape,
        parameters: fresh.reduce((sum, { shape }) => sum + numel(shape), 0),
      },
    ];
  });
}

function inEvalMode<T>(network: Module, f: () => T): T {
  const modes = [...network.modules()].map((module) => [module, module.training] as const);
  network.eval();
  try {
    return f();
  } finally {
    for (const [module, training] of modes) module.training = training;
  }
}
