import { nn, optim, setEngine, tensor, zeros, type Tensor } from '../src';

const x = (): Tensor<readonly [1, 2]> => zeros([1, 2]);

/** Its first layer is seen by nobody else. */
class Private extends nn.Module {
  readonly #first = new nn.Linear(2, 3);
  readonly second = new nn.Linear(3, 1);

  loss(): Tensor<readonly []> {
    return this.second.forward(this.#first.forward(x())).sum();
  }
}

class Public extends nn.Module {
  readonly first = new nn.Linear(2, 3);
  readonly second = new nn.Linear(3, 1);

  loss(): Tensor<readonly []> {
    return this.second.forward(this.first.forward(x())).sum();
  }
}

let warn: jest.SpyInstance;
beforeAll(() => setEngine('cpu'));
beforeEach(() => {
  warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => warn.mockRestore());

test('a layer in a #private field is noticed, once, when a gradient reaches it', () => {
  const net = new Private();
  const sgd = new optim.SGD(net.parameters());
  for (let i = 0; i < 3; i++) {
    net.loss().backward();
    sgd.step();
  }
  expect(warn.mock.calls).toEqual([
    [
      'backward() reached parameters that no optimizer has and no module has named, of shape [3], [3, 2]: they are not trained. ' +
        "A module can't see a layer in a #private field: use a public one.",
    ],
  ]);
});

test('another net of the same kind is noticed, too', () => {
  for (let i = 0; i < 2; i++) {
    const net = new Private();
    new optim.SGD(net.parameters());
    net.loss().backward();
  }
  expect(warn).toHaveBeenCalledTimes(2);
});

describe('nobody is warned', () => {
  test('of a net that is trained', () => {
    const net = new Public();
    new optim.SGD(net.parameters());
    net.loss().backward();
  });

  test('of two optimizers with a part each', () => {
    const net = new Public();
    new optim.SGD(net.first.parameters());
    new optim.Adam([net.second.weight, net.second.bias!]);
    net.loss().backward();
  });

  test('of gradients without an optimizer, though there is one for another net', () => {
    new optim.SGD(new Public().parameters());
    new Private().loss().backward();
  });

  test('of layers that were loaded and are left as they are', () => {
    const net = new Public();
    net.loadStateDict(new Public().stateDict());
    new optim.SGD(net.second.parameters());
    net.loss().backward();
  });

  test('of a layer whose numbers were set by hand', () => {
    const [edges, last] = [new nn.Linear(2, 3, { bias: false }), new nn.Linear(3, 1)];
    edges.weight.copy(new Float32Array(6));
    new optim.SGD(last.parameters());
    last.forward(edges.forward(x())).sum().backward();
  });

  test('of an input that asks for a gradient', () => {
    const net = new Public();
    new optim.SGD(net.parameters());
    const input = tensor([[1, 1]], { requiresGrad: true });
    net.second.forward(net.first.forward(input)).sum().backward();
  });

  afterEach(() => expect(warn).not.toHaveBeenCalled());
});
