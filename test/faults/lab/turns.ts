import { zeros } from '../../../src/create';
import { memory } from '../../../src/engine';
import { Scope, turnBegun } from '../../../src/scope';
import { digits, numbers, refused } from './show';

const inTurn = (): Scope => new Scope(null, { isTurn: true });

/** Where tensors belong while several loops run: to the turn of their own batch, and the innermost scope within it. */
export function* turns(): Generator<string> {
  const start = memory().numTensors;
  const alive = (): number => memory().numTensors - start;
  const [first, second] = [inTurn(), inTurn()];
  const [a, b] = [first.run(() => numbers([2])), second.run(() => numbers([3]))];
  const ofFirst = a.add(1);
  second.close('with the second');
  yield `${refused('the second', () => b.data())} ${digits(ofFirst.data())} ${alive()}`;
  const inner = new Scope();
  const third = inTurn();
  const within = a.add(2);
  inner.close('with the inner');
  yield `${refused('the inner', () => within.data())} ${digits(ofFirst.data())} ${alive()}`;
  third.close();
  a.keep();
  first.close('with the first');
  yield `${refused('the first', () => ofFirst.data())} ${alive()}`;
  const last = new Scope();
  const ofNone = a.add(3);
  last.close('with the last');
  yield `${refused('the last', () => ofNone.data())} ${alive()}`;
  a.dispose();
  yield* nested(alive);
}

/** Scopes within scopes, and what is forgotten when one in the middle ends. */
function* nested(alive: () => number): Generator<string> {
  const [outer, middle, inner] = [new Scope(null), new Scope(), new Scope()];
  yield `${inner.isWithin(outer)} ${inner.isWithin(middle)} ${inner.isWithin(inner)} ${outer.isWithin(inner)}`;
  yield `${outer.isTurn} ${inTurnOnce()} ${inner.number - outer.number} ${outer.isOpen}`;
  middle.close();
  middle.close();
  yield `${inner.isWithin(middle)} ${inner.isWithin(outer)} ${middle.isOpen}`;
  zeros([1]);
  yield `${alive()}`;
  inner.close();
  yield `${alive()}`;
  zeros([1]);
  outer.close();
  yield `${alive()}`;
}

/** Whether it is a turn, and who knows of it. */
function inTurnOnce(): string {
  const [turn, scope] = [inTurn(), new Scope(null)];
  const known = [turn.run(turnBegun), scope.run(turnBegun), turnBegun()].map((found) => found === turn);
  scope.close();
  turn.close();
  return `${turn.isTurn} ${known.join(' ')}`;
}
