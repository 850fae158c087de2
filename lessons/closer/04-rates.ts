// #region imports
import { nn, optim, run, setEngine } from '../../src';
import { Net } from '../03-cnn';
// #endregion imports

// #region change
/** A rate that is changed holds from the next step on. */
function showChange(): void {
  const weight = new nn.Parameter(Float32Array.of(3), [1]);
  const optimizer = new optim.SGD([weight], { lr: 0.1 });
  for (const lr of [0.1, 0.01]) {
    optimizer.paramGroups[0].lr = lr;
    optimizer.zeroGrad();
    weight.mul(weight).backward();
    optimizer.step();
    console.log(`after a step with lr ${lr}: ${weight.item().toFixed(3)}`);
  }
}
// #endregion change

// #region groups
function showGroups(): void {
  const net = new Net();
  const optimizer = new optim.SGD(
    [{ params: net.conv1.parameters(), lr: 0.0001 }, { params: net.fc1.parameters() }],
    { lr: 0.001 },
  );
  for (const { params, lr } of optimizer.paramGroups)
    console.log(`${params.length} parameters with lr ${lr}`);
}
// #endregion groups

// #region schedule
/** From epoch to epoch: a tenth of the rate after every two. */
function showSchedule(): void {
  const optimizer = new optim.SGD(new Net().parameters(), { lr: 0.1 });
  const schedule = new optim.lrScheduler.StepLR(optimizer, 2, { gamma: 0.1 });
  const rates: string[] = [];
  for (let epoch = 1; epoch <= 6; epoch++) {
    rates.push(optimizer.paramGroups[0].lr.toFixed(3));
    optimizer.step();
    schedule.step();
  }
  console.log(`epochs 1 to 6: ${rates.join(', ')}`);
}
// #endregion schedule

// #region start
async function main(): Promise<void> {
  await setEngine();
  showChange();
  showGroups();
  showSchedule();
}

run(main, []);
// #endregion start
