import { cat, nn, stack, type Tensor } from '../../src';
import { expectPyTorchs, type Inputs, type OperationCase } from '../support/cases';
import { onEachEngine } from '../support/engines';
import { readFixture } from '../support/fixtures';

type Section = 'arithmetic' | 'matmul' | 'reductions' | 'unary' | 'views' | 'extremes';
const fixture = readFixture('tensors') as Record<Section, readonly OperationCase[]>;

/** The options of all operations; each has some of them. */
interface Options {
  readonly number?: number;
  readonly dim?: number | readonly number[];
  readonly keepdim?: boolean;
  readonly dims: readonly [number, number, number];
  readonly shape: readonly number[];
  readonly start: number | null;
  readonly end: number | null;
  readonly step: number;
  readonly reduction?: nn.Reduction;
}

type Compute = (inputs: Inputs, options: Options, python: string) => Tensor;

/** In `torch.cat([a, a], 0)`, the same one twice. */
const namesIn = (python: string): string[] => (/\[(.*)\]/.exec(python)?.[1] ?? '').split(', ');

const binary =
  (name: 'add' | 'sub' | 'mul' | 'div'): Compute =>
  ({ a, b }, { number }) =>
    a![name](number ?? b!);
const reduction =
  (name: 'sum' | 'mean'): Compute =>
  ({ x }, { dim, keepdim: keepDim = false }) =>
    dim === undefined ? x![name]() : x![name](dim, { keepDim });

const OPERATIONS: Record<string, Compute> = {
  add: binary('add'),
  sub: binary('sub'),
  mul: binary('mul'),
  div: binary('div'),
  matmul: ({ a, b }) => a!.matmul(b!),
  sum: reduction('sum'),
  mean: reduction('mean'),
  max: ({ x }, { dim, keepdim: keepDim = false }) =>
    dim === undefined ? x!.max() : x!.max(Number(dim), { keepDim }),
  argMax: ({ x }, { dim }) => x!.argMax(Number(dim)),
  exp: ({ x }) => x!.exp(),
  log: ({ x }) => x!.log(),
  sqrt: ({ x }) => x!.sqrt(),
  relu: ({ x }) => x!.relu(),
  sigmoid: ({ x }) => x!.sigmoid(),
  tanh: ({ x }) => x!.tanh(),
  softmax: ({ x }) => x!.softmax(),
  logSoftmax: ({ x }) => nn.functional.logSoftmax(x!),
  reshape: ({ x }, { shape }) => x!.reshape(shape),
  permute: ({ x }, { dims }) => x!.permute(dims),
  transpose: ({ x }, { dims: [a, b] }) => x!.transpose(a, b),
  slice: ({ x }, { dim, start, end, step }) => x!.slice(Number(dim), start ?? 0, end ?? Infinity, step),
  cat: (inputs, { dim }, python) =>
    cat(
      namesIn(python).map((name) => inputs[name]!),
      Number(dim),
    ),
  stack: (inputs) => stack(Object.values(inputs)),
  maxPool2d: ({ x }) => nn.functional.maxPool2d(x!.reshape([1, 2, 2, 1]), { kernelSize: 2 }).reshape([1]),
  crossEntropy: ({ x, target }, { reduction = 'mean' }) =>
    nn.functional.crossEntropy(x!, target!, { reduction }),
};

const run = ({ op, options, python }: OperationCase, inputs: Inputs): Tensor =>
  // Each operation reads the options that it has.
  OPERATIONS[op]!(inputs, options as unknown as Options, python);

/** What PyTorch has and this library has not. */
function isElsewhere({ op, python, options: { dim } }: OperationCase): boolean {
  const others = 'neg abs square maxIndices unsqueeze squeeze t select flatten crossEntropyOfProbabilities';
  const isAlongRows = op === 'softmax' || op === 'logSoftmax' ? dim === 1 : true;
  const isInFront = op === 'stack' ? dim === 0 : true;
  const isOfAll = python === 'x.argmax()';
  return others.split(' ').includes(op) || !isAlongRows || !isInFront || isOfAll;
}

const table = Object.values(fixture)
  .filter((section): section is readonly OperationCase[] => Array.isArray(section))
  .flat()
  .filter((testCase) => testCase.op in OPERATIONS && !isElsewhere(testCase))
  .map((testCase, i) => [`${i} ${testCase.python}`, testCase] as const);

onEachEngine(() => {
  test.each(table)('%s', (_, testCase) => {
    expectPyTorchs(testCase, (inputs) => run(testCase, inputs));
  });
});

test('every operation that is to be tested has cases', () => {
  expect([...new Set(table.map(([, { op }]) => op))].sort()).toEqual(Object.keys(OPERATIONS).sort());
});
