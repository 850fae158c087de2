import { checkFunction, checkList, checkText, refuse } from './checks';
import { checkRoom } from './room';
import { type Shape } from './shape';
import { Tensor } from './tensor';

/** What an operation is made of: a name, a shape for which there is room, a formula, and for each input a rule. */
export function checkOperation(name: string, shape: Shape, value: unknown, rules: readonly unknown[]): void {
  checkText("an operation's name", name);
  checkList(name, shape, 'sizes');
  checkRoom(name, shape);
  checkFunction(`${name}'s value`, value);
  checkList(name, rules, 'pairs of an input and its rule');
  for (const pair of rules) {
    if (pair === null) continue;
    if (!Array.isArray(pair) || !(pair[0] instanceof Tensor))
      refuse(name, 'a pair of an input and its rule', pair);
    checkFunction(`${name}'s rule`, pair[1] as unknown);
  }
}
