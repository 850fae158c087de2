import { inspect } from 'node:util';
import { manualSeed, nn, ones, optim, rand, setEngine, sum, tensor } from '../../src';
import { expectClose } from '../support/close';
import { readFixture, type FixtureTensor } from '../support/fixtures';
import { Block, networks, residual, Shared } from '../support/networks';

interface Network {
  readonly python: string;
  readonly parameters: readonly (FixtureTensor & { readonly name: string })[];
  readonly state: Readonly<Record<string, readonly number[]>>;
  readonly modules: readonly string[];
  readonly children: readonly string[];
  readonly buffers: readonly string[];
  readonly nextGlobal: number;
}

const fixture = readFixture('modules') as {
  readonly networks: readonly Network[];
  readonly texts: readonly { readonly python: string; readonly text: string }[];
};

interface SharedTraining {
  readonly options: { readonly lr: number; readonly momentum: number };
  readonly input: FixtureTensor;
  readonly target: FixtureTensor;
  readonly losses: readonly number[];
  readonly state: Readonly<Record<string, FixtureTensor>>;
  readonly parameters: readonly string[];
}
const { shared } = readFixture('training') as { readonly shared: readonly SharedTraining[] };

beforeAll(() => setEngine('cpu'));

test.each(fixture.networks)("$python has PyTorch's names, in PyTorch's order", (expected) => {
  manualSeed(0);
  const network = networks[expected.python]!();
  expect([...network.namedParameters()].map(([name, { shape }]) => [name, [...shape]])).toEqual(
    expected.parameters.map(({ name, shape }) => [name, shape]),
  );
  [...network.parameters()].forEach((parameter, i) =>
    expect([...parameter.data()]).toEqual(expected.parameters[i]!.data.map(Math.fround)),
  );
  expect([...network.stateDict()].map(([name, { shape }]) => [name, [...shape]])).toEqual(
    Object.entries(expected.state),
  );
  expect([...network.namedModules()].map(([name]) => name)).toEqual(expected.modules);
  expect([...network.namedChildren()].map(([name]) => name)).toEqual(expected.children);
  expect([...network.namedBuffers()].map(([name]) => name)).toEqual(expected.buffers);
  expect(rand([1]).item()).toBe(Math.fround(expected.nextGlobal));
});

/** What this library has not: flattening other axes. Optimizers have texts of their own. */
const ELSEWHERE = /^(nn\.Flatten\(.+\)|torch\.optim\..*)$/;
test.each(fixture.texts.filter(({ python }) => !ELSEWHERE.test(python)))(
  "the text of $python is PyTorch's",
  ({ python, text }) => {
    expect(String(networks[python]!())).toBe(text);
  },
);

test('console.log shows the same', () => {
  expect(inspect(new nn.Sequential(new nn.Linear(2, 3)))).toBe(
    'Sequential(\n  (0): Linear(in_features=2, out_features=3, bias=True)\n)',
  );
});

describe('an array of layers', () => {
  test('has the names and the text of a ModuleList', () => {
    const [array, list] = [residual((blocks) => blocks), residual((blocks) => new nn.ModuleList(blocks))];
    expect([...array.stateDict().keys()]).toEqual([...list.stateDict().keys()]);
    expect(String(array)).toBe(String(list));
    array.loadStateDict(list.stateDict());
    expect(array.stateDict()).toEqual(list.stateDict());
    array.eval();
    expect([...array.modules()].map(({ training }) => training)).not.toContain(true);
  });

  test('may hold parameters, other arrays, and what is none of these', () => {
    class Odd extends nn.Module {
      readonly factors = [new nn.Parameter(ones([1])), new nn.Parameter(ones([2]))];
      readonly rows = [[new nn.Linear(1, 1, { bias: false })], [], [null, new nn.ReLU()]];
      readonly sizes = [1, 2, 3];
    }
    const odd = new Odd();
    expect([...odd.stateDict().keys()]).toEqual(['factors.0', 'factors.1', 'rows.0.0.weight']);
    expect([...odd.namedChildren()].map(([name]) => name)).toEqual(['rows.0.0', 'rows.2.1']);
  });
});

describe('where layers would be forgotten, a sentence says so', () => {
  const layer = (): nn.Module => new nn.Linear(1, 1);
  const hint = /would be neither trained nor saved: hold them in an nn.ModuleDict, in an array/;

  test.each<[string, () => unknown, string]>([
    ['a Map', () => new Map([['a', layer()]]), 'Net.parts is a Map that'],
    ['a Set', () => new Set([layer()]), 'Net.parts is a Set that'],
    ['an object', () => ({ a: layer() }), 'Net.parts is a plain object that'],
    ['an object of objects', () => ({ a: { b: [layer()] } }), 'Net.parts is a plain object that'],
    [
      'an object without a prototype',
      () => Object.assign(Object.create(null) as object, { a: layer() }),
      'Net.parts is a plain',
    ],
    ['an array of objects', () => [layer(), { a: layer() }], 'Net.parts.1 is a plain object that'],
    ['a Map of parameters', () => new Map([['a', new nn.Parameter(ones([1]))]]), 'Net.parts is a Map that'],
    ['a Map of buffers', () => new Map([['a', new nn.Buffer(ones([1]))]]), 'Net.parts is a Map that'],
  ])('%s', (_, make, message) => {
    class Net extends nn.Module {
      readonly parts = make();
    }
    const net = new Net();
    const asked = [
      () => [...net.parameters()],
      () => [...net.namedModules()],
      () => [...net.buffers()],
      () => net.stateDict(),
      () => net.loadStateDict(new Map()),
      () => net.train(),
      () => net.zeroGrad(),
    ];
    for (const ask of asked) {
      expect(ask).toThrow(message);
      expect(ask).toThrow(hint);
    }
  });

  test('but other things in Maps and objects are nobody else’s business', () => {
    class Net extends nn.Module {
      readonly names = new Map([[1, 'one']]);
      readonly options: Record<string, unknown> = { a: 1, b: null, c: ones([1]), d: [new Date()] };
      constructor() {
        super();
        this.options.self = this.options;
      }
    }
    expect([...new Net().parameters()]).toEqual([]);
  });

  test('a layer that holds the network around it', () => {
    class Inner extends nn.Module {
      outer: nn.Module | null = null;
    }
    class Outer extends nn.Module {
      readonly inner = new Inner();
    }
    const net = new Outer();
    net.inner.outer = net;
    expect(() => [...net.parameters()]).toThrow(
      'Outer holds itself, as inner.outer: a layer must not hold the network around it',
    );
  });
});

describe('a layer under two names', () => {
  const state = (data: number[]): nn.ArrayData => ({ shape: [2, 2], data: Float32Array.from(data) });
  const bias: nn.ArrayData = { shape: [2], data: Float32Array.of(0, 0) };

  test.each(shared)(
    'is trained as PyTorch trains it: $options',
    ({ options, input, losses, ...expected }) => {
      class Twice extends nn.Module {
        readonly first = new nn.Linear(2, 2, { bias: false });
        readonly second = this.first;
      }
      const net = new Twice();
      net.first.weight.copy(Float32Array.of(0.1, 0.2, 0.3, 0.4));
      const optimizer = new optim.SGD(net.parameters(), options);
      for (const expectedLoss of losses) {
        optimizer.zeroGrad();
        const x = tensor(input.data, [1, 2]);
        const loss = nn.functional.crossEntropy(
          net.second.forward(net.first.forward(x)),
          tensor(Int32Array.from(expected.target.data), [1]),
        );
        loss.backward();
        optimizer.step();
        expectClose([loss.item()], [expectedLoss], 1e-6);
      }
      const state = net.stateDict();
      expect([...state.keys()]).toEqual(Object.keys(expected.state));
      for (const [name, { data }] of Object.entries(expected.state))
        expectClose(state.get(name)!.data, data, 1e-6);
      expect([...net.namedParameters()].map(([name]) => name)).toEqual(expected.parameters);
      expect([...net.modules()]).toEqual([net, net.first]);
    },
  );

  test('is in the state dict under both names, and takes over what the second says', () => {
    const net = new Shared();
    net.loadStateDict(
      new Map([
        ['first.weight', state([1, 2, 3, 4])],
        ['first.bias', bias],
        ['second.weight', state([5, 6, 7, 8])],
        ['second.bias', bias],
      ]),
    );
    expect([...net.first.weight.data()]).toEqual([5, 6, 7, 8]);
    expect(net.stateDict().get('first.weight')).toEqual(net.stateDict().get('second.weight'));
    const half = new Map([...net.stateDict()].filter(([name]) => name.startsWith('first')));
    expect(() => net.loadStateDict(half)).toThrow(
      'this state dict does not fit Shared: missing: second.weight [2, 2]; missing: second.bias [2]',
    );
  });
});

describe('a module', () => {
  test('applies a function to what it holds, and last to itself', () => {
    const net = new nn.Sequential(new nn.Sequential(new nn.ReLU()), new nn.Tanh());
    const seen: nn.Module[] = [];
    expect(net.apply((module) => seen.push(module))).toBe(net);
    const [inner, tanh] = [...net.children()];
    expect(seen).toEqual([...inner!.children(), inner, tanh, net]);
  });

  test('can be frozen: its parameters get no gradient, those of others do', () => {
    const [frozen, free] = [new nn.Linear(2, 2), new nn.Linear(2, 1)];
    expect(frozen.requiresGrad(false)).toBe(frozen);
    sum(free.forward(frozen.forward(tensor([1, 2], [1, 2])))).backward();
    expect([...frozen.parameters()].map(({ grad }) => grad)).toEqual([null, null]);
    expect([...free.parameters()].map(({ grad }) => grad === null)).toEqual([false, false]);
    frozen.requiresGrad();
    sum(frozen.forward(tensor([1, 2], [1, 2]))).backward();
    expect([...frozen.bias!.grad!.data()]).toEqual([1, 1]);
  });
});

test('a parameter is made of a tensor, or of numbers and a shape', () => {
  const values = ones([2]);
  const parameter = new nn.Parameter(values);
  values.dispose();
  expect([parameter.shape, [...parameter.data()], parameter.requiresGrad]).toEqual([[2], [1, 1], true]);
  expect([...new nn.Parameter(Float32Array.of(3), [1]).data()]).toEqual([3]);
  expect(() => new nn.Parameter(Float32Array.of(3), [2] as const)).toThrow(
    'expected 2 numbers for shape [2], but got 1',
  );
  expect(() => new nn.Parameter(Float32Array.of(3) as never)).toThrow('numbers expected a shape beside them');
  expect(() => new nn.Parameter(tensor(Int32Array.of(3), [1]))).toThrow("can't have a gradient");
});

test('a buffer holds floats or whole numbers, and asks for no gradient', () => {
  const count = new nn.Buffer(Int32Array.of(3), []);
  expect([count.dtype, count.requiresGrad, count.item()]).toEqual(['int32', false, 3]);
  count.copy(Float32Array.of(4.9));
  expect([count.dtype, count.item()]).toEqual(['int32', 4]);
  const means = new nn.Buffer(tensor([0.5], [1]));
  means.copy(Int32Array.of(2));
  expect([means.dtype, means.item()]).toEqual(['float32', 2]);
  expectClose(new Block(2).bn1.runningVar!.data(), [1, 1]);
});

describe('lists of modules', () => {
  test('are asked by number, from the end too', () => {
    const list = new nn.ModuleList([new nn.Linear(1, 2)]);
    expect(list.append(new nn.Linear(2, 3) as never)).toBe(list);
    expect([list.length, list.get(0).outFeatures, list.get(-1).outFeatures]).toEqual([2, 2, 3]);
    expect([...list].map(({ outFeatures }) => outFeatures)).toEqual([2, 3]);
    expect(() => list.get(2)).toThrow('this ModuleList has 2 modules, but was asked for number 2');
  });

  test('are asked by name', () => {
    const dict = new nn.ModuleDict({ a: new nn.ReLU(), b: new nn.Linear(1, 2) });
    expect(dict.get('b').outFeatures).toBe(2);
    expect(dict.keys()).toEqual(['a', 'b']);
    expect(dict.values()).toEqual([dict.get('a'), dict.get('b')]);
    expect(dict.entries()).toEqual([
      ['a', dict.get('a')],
      ['b', dict.get('b')],
    ]);
    expect(() => dict.get('toString' as never)).toThrow(
      "this ModuleDict has a, b, but was asked for the text 'toString'",
    );
    expect(() => new nn.ModuleDict({ 'a.b': new nn.ReLU() })).toThrow(
      "ModuleDict expected names with a letter and without a dot, but got 'a.b'",
    );
    expect(() => new nn.ModuleDict({ '': new nn.ReLU() })).toThrow("but got ''");
  });
});
