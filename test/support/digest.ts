import {
  DataLoader,
  decodeSafetensors,
  manualSeed,
  nn,
  optim,
  Shapes,
  transforms,
  type Tensor,
} from '../../src';
import { Net } from '../../lessons/03-cnn';

/** A digest (SHA-256) of all that was learned or counted, as hexadecimal digits. Node and browsers have it. */
export async function digestOf(state: nn.StateDict<nn.StoredArray>): Promise<string> {
  const parts = [...state].flatMap(([name, { data }]) => [
    new TextEncoder().encode(name),
    Uint8Array.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
  const all = new Uint8Array(await new Blob(parts).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same of a safetensors file. */
export function digestOfFile(bytes: Uint8Array): Promise<string> {
  return digestOf(decodeSafetensors(bytes));
}

const normalize = new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]);

/** A digest of all weights after a pass over some drawn images; seed 0, the lab's settings. */
export async function digestAfter(steps: number, batchSize: number): Promise<string> {
  manualSeed(0);
  const transform = new transforms.Compose([new transforms.ToTensor(), normalize]);
  const images = new Shapes({ train: true, size: steps * batchSize, transform });
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  for await (const [inputs, labels] of new DataLoader(images, { batchSize, shuffle: true })) {
    optimizer.zeroGrad();
    criterion.forward(net.forward(inputs), labels).backward();
    optimizer.step();
  }
  return digestOf(net.stateDict());
}

/** A network with what the lab's has not: batch norm, dropout, mean pooling, other activations. */
class OtherNet extends nn.Module {
  readonly conv = new nn.Conv2d(3, 8, 3, { stride: 2, padding: 1 });
  readonly norm = new nn.BatchNorm2d(8);
  readonly pool = new nn.AvgPool2d(2);
  readonly dropout = new nn.Dropout(0.3);
  readonly fc1 = new nn.Linear(512, 24);
  readonly fc2 = new nn.Linear(24, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const { flatten, relu, tanh } = nn.functional;
    const maps = this.pool.forward(relu(this.norm.forward(this.conv.forward(images))));
    return this.fc2.forward(this.dropout.forward(tanh(this.fc1.forward(flatten(maps)))));
  }
}

/** The same for what the lab leaves out: random transforms, Adam, SGD with all that it can, schedules, clipped gradients. */
export async function digestOfOthers(steps: number): Promise<string> {
  manualSeed(0);
  const net = new OtherNet();
  const transform = new transforms.Compose([
    new transforms.RandomCrop(32, { padding: 4 }),
    new transforms.RandomHorizontalFlip(),
    new transforms.ToTensor(),
    normalize,
  ]);
  const criterion = new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });
  const adam = new optim.Adam(net.parameters(), { lr: 0.003, weightDecay: 0.01 });
  const sgd = new optim.SGD(net.parameters(), { lr: 0.01, momentum: 0.9, nesterov: true });
  for (const { optimizer, schedule } of [
    { optimizer: adam, schedule: new optim.lrScheduler.CosineAnnealingLR(adam, steps) },
    { optimizer: sgd, schedule: new optim.lrScheduler.StepLR(sgd, 10, { gamma: 0.5 }) },
  ]) {
    const images = new Shapes({ train: true, size: steps * 8, transform });
    for await (const [inputs, labels] of new DataLoader(images, { batchSize: 8, shuffle: true })) {
      optimizer.zeroGrad();
      criterion.forward(net.forward(inputs), labels).backward();
      nn.utils.clipGradNorm(net.parameters(), 1);
      optimizer.step();
      schedule.step();
    }
  }
  return digestOf(net.stateDict());
}
