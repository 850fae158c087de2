// #region imports
import { nn, optim, run, setEngine, type Tensor } from '../../src';
// #endregion imports

// #region walk
/** Where the weights are, from the start on, step by step. */
export function walk(
  optimizer: optim.SGD | optim.Adam,
  weights: nn.Parameter,
  lossOf: () => Tensor,
  steps: number,
): number[][] {
  const path = [[...weights.data()]];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    lossOf().backward();
    optimizer.step();
    path.push([...weights.data()]);
  }
  return path;
}
// #endregion walk

// #region momentum
function showMomentum(): void {
  for (const momentum of [0, 0.9]) {
    const weight = new nn.Parameter(Float32Array.of(3), [1]);
    const optimizer = new optim.SGD([weight], { lr: 0.01, momentum });
    const path = walk(optimizer, weight, () => weight.mul(weight), 5);
    console.log(`momentum ${momentum}: ${path.map(([x]) => x?.toFixed(3)).join(' -> ')}`);
  }
}
// #endregion momentum

// #region start
async function main(): Promise<void> {
  await setEngine();
  showMomentum();
}

if (require.main === module) run(main, []);
// #endregion start
