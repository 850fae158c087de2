import * as nn from '../../../src/nn';
import * as optim from '../../../src/optim';
import { Compose } from '../../../src/transforms';
import { numbers, refused } from './show';

/** What layers, networks and transforms refuse: that it is refused, and what is said. */
export function* refusals(): Generator<string> {
  const layer = new nn.Linear(1, 1);
  // Not all are what the types say.
  for (const modules of [[3], [layer, 3], layer, [{}]] as never[])
    yield refused('a list', () => new nn.ModuleList(modules));
  const list = new nn.ModuleList([layer]);
  const marked = Object.assign(new nn.ModuleList([layer]), { forward: 3 });
  for (const layers of [[list], [marked]] as never[][])
    yield refused('layers', () => new nn.Sequential(...layers));
  for (const modules of [3, null, undefined, [layer], numbers([1]), { a: 3 }] as never[])
    yield refused('by name', () => new nn.ModuleDict(modules));
  for (const transform of [3, null, undefined, {}, { apply: 3 }] as never[])
    yield refused('a transform', () => new Compose([transform]));
  yield* states(layer);
  yield* numbered();
}

/** Numbers of parameters that an optimizer takes, and some that it does not. */
function* numbered(): Generator<string> {
  const layer = new nn.Linear(1, 1);
  const sgd = new optim.SGD(layer.parameters(), { lr: 0.1, momentum: 0.9 });
  const [group] = sgd.stateDict().paramGroups;
  const state = new Map([['1.momentumBuffer', { shape: [1, 1], data: Float32Array.of(2) }]]);
  for (const params of [
    [1, 2],
    [1, 1],
    [1, 0.5],
    [1, '2'],
  ] as number[][])
    yield refused(`parameters ${JSON.stringify(params)}`, () =>
      sgd.loadStateDict({ state, paramGroups: [{ ...group!, params }] }),
    );
}

/** State dicts that do not fit. */
function* states(layer: nn.Linear<1, 1>): Generator<string> {
  const { weight, bias } = Object.fromEntries(layer.stateDict());
  const [a, b] = [weight!, bias!];
  const cases: Readonly<Record<string, unknown>>[] = [
    {},
    { 'module.weight': a, 'module.bias': b },
    { 'module.weight': a, 'module.other': b },
    { 'module.other': a, 'module.another': b },
    { 'module.weight': a, bias: b },
    { '_orig_mod.weight': a },
    { weight: 3, bias: b },
    { weight: null, bias: b },
    { weight: { shape: [1], data: a.data }, bias: b },
    { weight: { shape: [1, 1], data: 3 }, bias: b },
    { weight: { shape: [1, 1], data: new Float32Array(2) }, bias: b },
    { weight: { shape: [1, 1], data: new Uint8Array(1) }, bias: b },
    { weight: { shape: [1, 1], data: Int32Array.of(5) }, bias: b },
  ];
  for (const state of cases)
    yield refused(Object.keys(state).join(' '), () => {
      layer.loadStateDict(new Map(Object.entries(state)) as nn.StateDict);
    });
  yield String(layer.weight);
}
