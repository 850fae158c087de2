// #region imports
import { run } from '../../src';
// #endregion imports

// #region loss-for
/** The loss of lesson 4b for any weight: all steps forward in one line. */
const lossFor = (w: number): number => (Math.max(0, w * 2 - 1) - 3) ** 2;
// #endregion loss-for

// #region nudges
function showNudges(): void {
  console.log(`w = 3: the loss is ${lossFor(3)}; w = 3.001: it is ${lossFor(3.001).toFixed(6)}`);
  for (const nudge of [3, 1, 0.1, 0.001]) {
    const up = (lossFor(3 + nudge) - lossFor(3)) / nudge;
    const both = (lossFor(3 + nudge) - lossFor(3 - nudge)) / (2 * nudge);
    console.log(`a nudge of ${nudge}: ${up.toFixed(3)} times; to both sides, ${both.toFixed(3)} times`);
  }
}
// #endregion nudges

// #region start
run(showNudges, []);
// #endregion start
