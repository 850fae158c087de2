import { tensor } from '../../../src/create';
import { noGrad } from '../../../src/gradMode';
import * as nn from '../../../src/nn';
import type { Tensor } from '../../../src/tensor';
import { digits, numbers, refused, shown } from './show';

const { relu } = nn.functional;

/** Layers in all kinds of places: on their own, twice, in arrays within arrays, by name. */
class Mixed extends nn.Module {
  readonly first = new nn.Linear(2, 2);
  readonly again = this.first;
  readonly scale = new nn.Parameter(tensor([1.5, 2.5], [2]));
  readonly list = [new nn.Linear(2, 3), [new nn.ReLU(), new nn.Dropout(0.4)]] as const;
  readonly same = [new nn.ReLU(), new nn.ReLU(), new nn.Tanh()] as const;
  readonly heads = new nn.ModuleDict({ small: new nn.Linear(3, 1), large: new nn.Linear(3, 2) });
  readonly more = new nn.ModuleList([new nn.Linear(3, 3)]).append(new nn.Linear(3, 3));
  readonly row = new nn.Sequential(
    new nn.Linear(3, 4),
    new nn.Sequential(new nn.ReLU()),
    new nn.Linear(4, 3),
  );
  readonly settings = { rate: 0.1, names: ['a', 'b'] };
  readonly nothing = null;

  forward(x: Tensor<readonly [number, 2]>): Tensor<readonly [number, 2]> {
    let y = relu(this.list[0].forward(this.again.forward(this.first.forward(x.mul(this.scale)))));
    for (const layer of this.more) y = layer.forward(y);
    return this.heads.get('large').forward(this.row.forward(y));
  }
}

/** Networks: what they hold, by name, and what becomes of all of it. */
export function* networks(): Generator<string> {
  const net = new Mixed();
  yield String(net);
  const names = (entries: Iterable<readonly [string, unknown]>): string =>
    [...entries].map(([name]) => name).join(' ');
  yield `children: ${names(net.namedChildren())} ${[...net.children()].length}`;
  yield `modules: ${names(net.namedModules())} ${[...net.modules()].length}`;
  yield `parameters: ${names(net.namedParameters())} ${[...net.parameters()].length}`;
  yield `state: ${names(net.stateDict())}`;
  const batchNorm = new nn.Sequential(new nn.BatchNorm2d(2), new nn.BatchNorm2d(2));
  yield `buffers: ${names(batchNorm.namedBuffers())} ${[...batchNorm.buffers()].length}`;
  const called: string[] = [];
  net.apply((module) => called.push(module.constructor.name));
  yield `apply: ${called.join(' ')}`;
  const modes = (): string => [...net.modules()].map(({ training }) => Number(training)).join('');
  yield `modes: ${modes()}`;
  net.eval();
  yield `modes while testing: ${modes()}`;
  net.train();
  yield `modes again: ${modes()}`;
  const x = numbers([3, 2]);
  yield* shown('forward', [x, ...net.parameters()], () => net.forward(x));
  net.zeroGrad();
  yield `after zeroGrad: ${[...net.parameters()].filter(({ grad }) => grad !== null).length}`;
  net.requiresGrad(false);
  yield `frozen: ${net.forward(x.detach()).requiresGrad}`;
  net.requiresGrad();
  yield `again: ${net.forward(x.detach()).requiresGrad}`;
  yield* collections(net);
  yield* tables(net);
  yield* misfits(net);
}

function* collections({ heads, more, row }: Mixed): Generator<string> {
  yield `dict: ${heads.keys().join(' ')} ${heads.values().join(' ')} ${heads.entries().join(' ')}`;
  yield `list: ${more.length} ${String(more.get(-1))} ${[...more].join(' ')} ${new nn.ModuleList().length}`;
  yield `row: ${row.length} ${[...row].join(' ')}`;
  const groups = [
    new nn.ReLU(),
    new nn.ReLU(),
    new nn.Linear(1, 1),
    new nn.Tanh(),
    new nn.Tanh(),
    new nn.Sequential(),
  ];
  yield String(new nn.ModuleList<nn.Module>(groups));
  yield String(
    new nn.ModuleDict({ norm: new nn.BatchNorm2d(2, { eps: 0.0001 }), more: new nn.ModuleList() }),
  );
}

/** Tables of operations, and that nothing has changed by them. */
function* tables(net: Mixed): Generator<string> {
  net.heads.get('large').train(false);
  yield String(nn.summary(net, [1, 2]));
  yield `modes: ${[...net.modules()].map(({ training }) => Number(training)).join('')}`;
  const wide = new nn.Sequential(
    new nn.Conv2d(1, 2, 3),
    new nn.BatchNorm2d(2),
    new nn.Flatten(),
    new nn.Dropout(),
    new nn.Linear(8, 300),
  );
  const { rows, parameters, inputShape } = nn.summary(wide, [1, 4, 4, 1]);
  yield JSON.stringify({ rows, parameters, inputShape });
  yield refused('summary', () => noGrad(() => nn.summary(wide, [1, 4, 4, 1])));
}

/** What doesn't fit is refused, with all that doesn't. */
function* misfits(net: Mixed): Generator<string> {
  const layer = new nn.Linear(2, 1);
  const wrong = new Map([
    ['weight', { shape: [1, 3], data: new Float32Array(3) }],
    ['more', { shape: [1], data: new Float32Array(1) }],
  ]);
  yield refused('another state', () => {
    layer.loadStateDict(wrong);
  });
  for (const hidden of [
    new Map([['a', layer]]),
    new Set([layer]),
    { a: { b: [layer] } },
    Object.assign(Object.create(null) as object, { layer }),
  ])
    yield refused('hidden', () => Object.assign(new nn.Identity(), { hidden }).stateDict());
  const harmless = { a: new Map([['b', 1]]), c: [{ d: null }, 'e'], f: new Date(0), g: new Float32Array(2) };
  yield refused('harmless', () => Object.assign(new nn.Identity(), { harmless }).stateDict());
  for (const name of ['', 'a.b']) yield refused('a name', () => new nn.ModuleDict({ [name]: layer }));
  const loop: unknown[] = [];
  loop.push(loop);
  yield refused('a loop', () => Object.assign(new nn.Identity(), { loop }).stateDict());
  yield refused('itself', () => Object.assign(net.heads.get('small'), { net }).stateDict());
  yield digits(layer.stateDict().get('weight')?.data ?? []);
}
