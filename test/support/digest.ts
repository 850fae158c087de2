import { DataLoader, manualSeed, nn, optim, Shapes, transforms } from '../../src';
import { Net } from '../../lessons/03-cnn';

/** A digest (SHA-256) of all weights after a pass over some drawn images; seed 0, the lab's settings. Node and browsers have it. */
export async function digestAfter(steps: number, batchSize: number): Promise<string> {
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
  const parts = [...net.stateDict()].flatMap(([name, { data }]) => [
    new TextEncoder().encode(name),
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  ]);
  const all = new Uint8Array(await new Blob(parts).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
