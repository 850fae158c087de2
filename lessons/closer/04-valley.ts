// #region imports
import { mul, nn, optim, run, setEngine, sum, tensor, type Tensor } from '../../src';
import { walk } from './04-momentum';
// #endregion imports

// #region valley
/** A valley, twenty times as steep from side to side as along it; its lowest point is at [0, 0]. */
function valley(position: nn.Parameter<readonly [2]>): Tensor<readonly []> {
  return sum(mul(tensor([1, 20], [2]), mul(position, position)));
}
// #endregion valley

// #region paths
function showPaths(): void {
  const start = (): nn.Parameter<readonly [2]> => new nn.Parameter(Float32Array.of(-4, 1), [2]);
  const contest: Record<string, (weights: nn.Parameter[]) => optim.SGD | optim.Adam> = {
    'SGD, lr 0.02': (weights) => new optim.SGD(weights, { lr: 0.02 }),
    'SGD, lr 0.0005: too small': (weights) => new optim.SGD(weights, { lr: 0.0005 }),
    'SGD, lr 0.06: too large': (weights) => new optim.SGD(weights, { lr: 0.06 }),
    'SGD, lr 0.02, momentum 0.7': (weights) => new optim.SGD(weights, { lr: 0.02, momentum: 0.7 }),
    'Adam, lr 0.5': (weights) => new optim.Adam(weights, { lr: 0.5 }),
  };
  console.log('from [-4, 1] down a valley to [0, 0]: after 1, 5 and 20 steps');
  for (const [name, make] of Object.entries(contest)) {
    const position = start();
    const path = walk(make([position]), position, () => valley(position), 20);
    console.log(`  ${name.padEnd(26)} ${[1, 5, 20].map((i) => `[${rounded(path[i] ?? [])}]`).join(' ')}`);
  }
}

function rounded(numbers: readonly number[]): string {
  return numbers.map((number) => number.toFixed(3)).join(', ');
}
// #endregion paths

// #region start
async function main(): Promise<void> {
  await setEngine();
  showPaths();
}

run(main, []);
// #endregion start
