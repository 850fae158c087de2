import path from 'node:path';
import { load, manualSeed, nn, optim, rand, tensor, type Tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture } from '../support/fixtures';

interface Training {
  readonly labels: readonly number[];
  readonly losses: readonly number[];
  readonly logits: readonly number[];
}

const [expected] = (readFixture('normed') as { readonly cases: readonly [Training] }).cases;
const trained = path.join(__dirname, '..', 'fixtures', 'normed.safetensors');

// The network and the batch of test/fixtures/generate/normed.py.
function start() {
  manualSeed(0);
  const net = new nn.Sequential(
    new nn.Conv2d(3, 4, 3, { padding: 1 }),
    new nn.BatchNorm2d(4),
    new nn.ReLU(),
    new nn.MaxPool2d(3, 2, { padding: 1 }),
    new nn.Conv2d(4, 4, 3, { bias: false }),
    new nn.BatchNorm2d(4, { momentum: null }),
    new nn.ReLU(),
    new nn.AvgPool2d(2),
    new nn.Flatten(),
    new nn.Linear(4, 3),
  );
  return { net, images: rand([6, 8, 8, 3]), labels: tensor(Int32Array.from(expected.labels), [6]) };
}

onEachEngine(() => {
  test("a network with batch norm is trained as PyTorch trains it, and has PyTorch's state then", () => {
    const { net, images, labels } = start();
    const criterion = new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });
    const optimizer = new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.9, weightDecay: 0.01 });
    const losses = expected.losses.map(() => {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      return loss.item();
    });
    expectClose(losses, expected.losses, 1e-5);
    const [state, theirs] = [net.stateDict(), load(trained)];
    expect([...state.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [name, { shape, data }] of theirs) {
      expect([name, state.get(name)!.shape]).toEqual([name, shape]);
      expectClose(state.get(name)!.data, data, 1e-4);
    }
    expectClose(net.eval().forward(images).data(), expected.logits, 1e-4);
  });

  test("PyTorch's state gives PyTorch's logits", () => {
    const { net, images } = start();
    net.loadStateDict(load(trained));
    const logits: Tensor = net.eval().forward(images);
    expectClose(logits.data(), expected.logits, 1e-6);
  });
});
