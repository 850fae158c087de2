/** Two spirals, told apart by a small network: own data, a list of layers, a split, clipping, saving. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  ConfusionMatrix,
  DataLoader,
  Generator,
  load,
  manualSeed,
  nn,
  noGrad,
  optim,
  randomSplit,
  run,
  save,
  setEngine,
  UsageError,
  type Dataset,
  type Tensor,
} from '../../src';

const { relu } = nn.functional;

type Point = readonly [place: Float32Array, arm: number];

class Spirals implements Dataset<Point> {
  readonly #points: readonly Point[];

  constructor(size: number, seed: number) {
    const generator = new Generator(seed);
    this.#points = Array.from({ length: size }, (_, i) => {
      const arm = i % 2;
      const radius = Math.sqrt(generator.uniform(0.01, 1));
      const angle = 4 * radius + arm * Math.PI;
      return [Float32Array.of(radius * Math.cos(angle), radius * Math.sin(angle)), arm];
    });
  }

  get length(): number {
    return this.#points.length;
  }

  get(index: number): Point {
    const point = this.#points[index];
    if (point === undefined) throw new UsageError(`no point ${index}`);
    return point;
  }
}

class MLP extends nn.Module {
  readonly layers = [new nn.Linear(2, 16), new nn.Linear(16, 16)];
  readonly scores = new nn.Linear(16, 2);

  forward(x: Tensor): Tensor {
    for (const layer of this.layers) x = relu(layer.forward(x));
    return this.scores.forward(x);
  }
}

/** The part of the points that the network gets right. */
async function evaluate(net: MLP, points: Dataset<Point>): Promise<number> {
  const matrix = new ConfusionMatrix(['one arm', 'the other']);
  await noGrad(async () => {
    for await (const [places, arms] of new DataLoader(points, { batchSize: 50 })) {
      matrix.update(net.forward(places), arms);
    }
  });
  return matrix.accuracy();
}

const file = path.join(tmpdir(), 'spirals.safetensors');

export async function main({ plain = false, epochs = 20, saveTo = file } = {}) {
  await setEngine('wasm', { plain });
  manualSeed(0);
  const [trainset, valset] = randomSplit(new Spirals(500, 1), [0.8, 0.2]);
  const loader = new DataLoader(trainset, { batchSize: 20, shuffle: true });

  const net = new MLP();
  console.log(net);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.9 });

  const losses: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let sum = 0;
    for await (const [places, arms] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(places), arms);
      loss.backward();
      nn.utils.clipGradNorm(net.parameters(), 1);
      optimizer.step();
      sum += loss.item();
    }
    losses.push(sum / loader.length);
    console.log(`epoch ${epoch}: loss ${losses.at(-1)?.toFixed(4)}, right ${await evaluate(net, valset)}`);
  }

  save(net.stateDict(), saveTo);
  const loaded = new MLP();
  loaded.loadStateDict(load(saveTo));
  return { losses, right: await evaluate(net, valset), loaded: await evaluate(loaded, valset) };
}

if (require.main === module) run(main);
