import { createHash } from 'node:crypto';
import { DataLoader, manualSeed, nn, optim, setEngine, Shapes, transforms } from '../../src';
import { Net } from '../../lessons/03-cnn';

/** A digest of all weights after a pass over some drawn images; seed 0, the lab's settings. */
async function digestAfter(steps: number, batchSize: number): Promise<string> {
  manualSeed(0);
  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]);
  const images = new Shapes({ train: true, size: steps * batchSize, transform });
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  for await (const [inputs, labels] of new DataLoader(images, { batchSize, shuffle: true })) {
    optimizer.zeroGrad();
    criterion.forward(net.forward(inputs), labels).backward();
    optimizer.step();
  }
  const hash = createHash('sha256');
  for (const [name, { data }] of net.stateDict()) hash.update(name).update(Buffer.from(data.buffer));
  return hash.digest('hex');
}

beforeAll(() => setEngine('wasm'));

// To the last bit the same on Node 20, 22 and 24, on Intel and ARM: WebAssembly leaves nothing open. Whoever changes the
// order of a sum changes these digests, and every printed loss with them.
test('the same seed gives the same weights, on every machine', async () => {
  expect(await digestAfter(500, 4)).toBe('55d2d0915fbea5e9b853205dbcb181c7933e65cec0304c93fb7762bcaa0febf0');
});

test('and in large batches', async () => {
  expect(await digestAfter(20, 64)).toBe('81e0a3df54dbcdfdf567b403fff9162513dfe79d38478a4fb9ecc247c6a28f24');
});
