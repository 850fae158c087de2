/**
 * A program that may be stopped after any step: started again, it goes on, and ends with the very network that it would have had.
 *
 *     npx ts-node test/programs/goOn.ts run.safetensors
 *     npx ts-node test/programs/goOn.ts run.safetensors --resume
 */
import {
  DataLoader,
  getRngState,
  joinStates,
  load,
  manualSeed,
  nn,
  optim,
  partOfStates,
  run,
  safeOpen,
  save,
  setEngine,
  setRngState,
  Shapes,
  transforms,
  type Tensor,
} from '../../src';

class Net extends nn.Module {
  readonly conv = new nn.Conv2d(3, 4, 5, { stride: 2 });
  readonly norm = new nn.BatchNorm2d(4);
  readonly pool = new nn.MaxPool2d(2);
  readonly dropout = new nn.Dropout(0.3);
  readonly scores = new nn.Linear(196, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>) {
    const features = this.pool.forward(nn.functional.relu(this.norm.forward(this.conv.forward(images))));
    return this.scores.forward(this.dropout.forward(features.flatten()));
  }
}

const transform = new transforms.Compose([
  new transforms.RandomCrop(32, { padding: 4 }),
  new transforms.RandomHorizontalFlip(),
  new transforms.ToTensor(),
]);

export interface Settings {
  readonly file: string;
  readonly kind?: 'SGD' | 'Adam';
  readonly numWorkers?: number;
  readonly epochs?: number;
  /** Go on from the file? No by default. */
  readonly resume?: boolean;
  /** Stop after so many steps; by default not before the end. */
  readonly stopAfter?: number;
}

/** What of a run is no tensor. */
interface Progress {
  readonly epoch: number;
  readonly batch: number;
  readonly paramGroups: never;
  readonly schedule: never;
}

export async function main({ file, kind = 'SGD', resume, stopAfter, ...settings }: Settings) {
  const { numWorkers = 0, epochs = 3 } = settings;
  await setEngine('wasm');
  manualSeed(0);
  const net = new Net();
  const optimizer =
    kind === 'SGD'
      ? new optim.SGD(net.parameters(), { lr: 0.05, momentum: 0.9, weightDecay: 1e-3 })
      : new optim.Adam(net.parameters(), { lr: 0.01 });
  const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, epochs);
  const trainset = new Shapes({ train: true, size: 26, transform });
  const loader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers });
  const criterion = new nn.CrossEntropyLoss();

  // Where the run is: passes done, batches done in this one, and the generator's state when it began.
  let [epoch, batch, passState] = [0, 0, getRngState()];

  function saveAll(): void {
    const { state, paramGroups } = optimizer.stateDict();
    const generator = getRngState();
    const tensors = joinStates({ model: net.stateDict(), optimizer: state, generator, passState });
    const progress = { epoch, batch, paramGroups, schedule: scheduler.stateDict() };
    save(tensors, file, { progress: JSON.stringify(progress) });
  }

  function loadAll(): void {
    const tensors = load(file);
    const progress = JSON.parse(safeOpen(file).metadata().progress ?? '{}') as Progress;
    net.loadStateDict(partOfStates(tensors, 'model'));
    const { paramGroups, schedule } = progress;
    optimizer.loadStateDict({ state: partOfStates(tensors, 'optimizer'), paramGroups });
    scheduler.loadStateDict(schedule);
    ({ epoch, batch } = progress);
    setRngState(tensors.get('passState')?.data);
    passState = getRngState();
    // What is left of the pass: its order is drawn again, then the generator goes on where it was.
    rest = loader.skip(batch);
    setRngState(tensors.get('generator')?.data);
  }

  let rest = loader.skip(0);
  if (resume === true) loadAll();
  const losses: number[] = [];
  while (epoch < epochs) {
    for await (const [images, labels] of rest) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
      batch++;
      // A program with larger steps and more of them saves less often.
      saveAll();
      if (losses.length === stopAfter) return { losses, net };
    }
    scheduler.step();
    [epoch, batch, passState] = [epoch + 1, 0, getRngState()];
    rest = loader.skip(0);
  }
  return { losses, net };
}

async function start(): Promise<void> {
  const [file = 'run.safetensors', ...flags] = process.argv.slice(2);
  const { losses } = await main({ file, resume: flags.includes('--resume') });
  console.log(losses.map((loss) => loss.toFixed(4)).join('\n'));
}

if (require.main === module) run(start);
