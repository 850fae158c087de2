// #region imports
import { nn, run, setEngine } from '../src';
// #endregion imports

// #region start
async function main(): Promise<void> {
  await setEngine();
  // #endregion start

  // #region by-hand
  const [x, w, b, target] = [2, 3, -1, 3];
  const y = w * x + b;
  const active = Math.max(0, y);
  const difference = active - target;
  const loss = difference * difference;
  console.log(`forward: y ${y}, ReLU ${active}, difference ${difference}, loss ${loss}`);

  const ofDifference = difference + difference;
  const ofActive = ofDifference;
  const ofY = y > 0 ? ofActive : 0;
  const [ofB, ofW] = [ofY, ofY * x];
  console.log(`back: difference ${ofDifference}, ReLU ${ofActive}, y ${ofY}, b ${ofB}, w ${ofW}`);
  // #endregion by-hand

  // #region nudge
  const lossFor = (someW: number): number => (Math.max(0, someW * x + b) - target) ** 2;
  const growth = lossFor(3.001) - lossFor(3);
  console.log(`nudge: the loss grew ${(growth / 0.001).toFixed(3)} times as much as w`);
  // #endregion nudge

  // #region by-backward
  const weight = new nn.Parameter(Float32Array.of(w), [1]);
  const bias = new nn.Parameter(Float32Array.of(b), [1]);
  const distance = weight.mul(x).add(bias).relu().sub(target);
  distance.mul(distance).backward();
  console.log(`backward(): b ${bias.grad?.item()}, w ${weight.grad?.item()}`);
  // #endregion by-backward

  // #region end
}

if (require.main === module) run(main, []);
// #endregion end
