import { backward, graphOf } from '../../../src/autograd';
import { full, ones, rand, tensor, zeros } from '../../../src/create';
import { memory, ops, type Raw } from '../../../src/engine';
import { isGradEnabled, noGrad } from '../../../src/gradMode';
import * as nn from '../../../src/nn';
import { operation } from '../../../src/operation';
import * as optim from '../../../src/optim';
import { Generator as Random } from '../../../src/random';
import { Scope } from '../../../src/scope';
import { tidy } from '../../../src/tidy';
import { outputSize, sameShape } from '../../../src/shape';
import { digits, numbers, refused, shown } from './show';

/** Tensors: how they are made, printed, freed. */
export function* tensors(): Generator<string> {
  const generator = new Random();
  generator.manualSeed(3);
  for (const made of [full([2], 3), zeros([2, 1]), ones([]), rand([2], { generator }), rand([2])])
    yield `${String(made)} ${made.dtype} ${made.requiresGrad}`;
  yield String(numbers([2, 2, 3]));
  yield String(tensor(Int32Array.of(4, 5), [2]));
  yield `${tensor([1, 2], [2]).add(1).data().join(' ')} ${tensor([7.5], [1, 1]).item()}`;
  yield `${sameShape([1, 2], [1, 2])} ${sameShape([1, 2], [1]) || sameShape([1], [1, 2]) || sameShape([1, 2], [3, 2])}`;
  yield `${outputSize(7, 3)} ${outputSize(7, 3, 1, 1)} ${outputSize(7, 3, 2)}`;
  yield refused('as a number', () => Number(numbers([2])));
  yield refused('two numbers', () => numbers([2]).item());
  yield* lives();
  yield* gradients();
  yield* modes();
  yield* forgotten();
  yield* handedOn();
}

/** A rule may give the gradient on as it is. */
function* handedOn(): Generator<string> {
  const x = numbers([2]);
  yield* shown('handed on', [x], () => operation('same', [2], () => ops.alias(x.raw), [[x, (dy) => dy]]));
}

/** How many tensors are alive is what tells whether one was freed. */
function* lives(): Generator<string> {
  const start = memory().numTensors;
  const alive = (): number => memory().numTensors - start;
  const x = numbers([2]).keep();
  yield `made: ${alive()}`;
  const y = x.add(1).keep();
  y.dispose();
  yield `used: ${alive()}`;
  const z = x.add(x).keep();
  z.dispose();
  yield `used twice: ${alive()} ${digits(x.data())}`;
  backward(x.mul(2).sum());
  backward(x.mul(3).sum());
  yield `gradients: ${alive()} ${digits(x.grad?.data() ?? [])}`;
  x.clearGrad();
  yield `cleared: ${alive()}`;
  backward(x.sum());
  x.dispose();
  yield `freed: ${alive()} ${refused('read', () => x.data())}`;
  tidy(() => x.shape.map((size) => zeros([size])));
  yield `tidied: ${alive()}`;
  yield refused('an error in tidy', () => tidy(() => numbers([2]).item()));
  yield `tidied: ${alive()}`;
  const [outer, inner] = [new Scope(), new Scope()];
  outer.close();
  zeros([2]);
  inner.close();
  yield `a scope closed before the one within: ${alive()}`;
  const last = new Scope();
  inner.close();
  zeros([2]);
  last.close();
  yield `a scope closed twice: ${alive()}`;
  const kept = tidy(() => tidy(() => zeros([1]).keep()));
  yield `kept: ${alive()} ${kept.detach().item()}`;
  kept.dispose();
  yield `${alive()}`;
}

/** Gradients that meet, flow on, or end. */
function* gradients(): Generator<string> {
  const [x, y] = [numbers([2]), numbers([2], false)];
  yield* shown('met', [x, y], () => x.mul(x).add(x.mul(y)).sub(x));
  yield* shown('detached', [x], () => x.detach().mul(x));
  const z = x.exp();
  const loss = z.mul(y).sum();
  yield `graph: ${graphOf(loss)
    .map(({ gradFn }) => gradFn?.name ?? 'input')
    .join(' ')}`;
  x.clearGrad();
  backward(loss, { retainGraph: true });
  backward(loss);
  yield `twice: ${digits(x.grad?.data() ?? [])} ${String(y.grad)} ${String(z.grad)}`;
  yield refused('three times', () => {
    backward(loss);
  });
  yield refused('no parameters', () => {
    backward(y.sum());
  });
  const used = x.mul(x).sum();
  x.replace(ops.fill([2], 1));
  yield `${x.version} ${refused('changed', () => {
    backward(used);
  })}`;
  let isAsked = false;
  const ofOther = (dy: Raw): Raw => {
    isAsked = true;
    return ops.alias(dy);
  };
  yield* shown('own', [x, y], () =>
    operation('own', [2], () => ops.scale(x.raw, 3), [[x, (dy) => ops.scale(dy, 3)], null, [y, ofOther]]),
  );
  yield `the rule of what needs no gradient is asked: ${isAsked}`;
}

/** Nothing is remembered where nothing has to be. */
function* modes(): Generator<string> {
  const x = numbers([2]);
  yield `${isGradEnabled()} ${noGrad(() => noGrad(() => isGradEnabled()) || isGradEnabled() || x.add(1).requiresGrad)}`;
  yield `${isGradEnabled()} ${x.add(1).requiresGrad} ${x.detach().add(1).requiresGrad}`;
  yield refused('an error in noGrad', () => noGrad(() => x.item()));
  yield `${isGradEnabled()}`;
}

/** Parameters that nobody trains, of which a warning tells, once. */
function* forgotten(): Generator<string> {
  const [hidden, other] = [new nn.Parameter(numbers([1, 1])), new nn.Linear(1, 1)];
  backward(hidden.sum());
  yield 'alone';
  const optimizer = new optim.SGD(other.parameters());
  for (const again of [hidden, hidden, new nn.Parameter(numbers([1, 1]))]) {
    backward(
      other
        .forward(numbers([1, 1]))
        .mul(again)
        .sum(),
    );
    yield 'beside another';
  }
  const loaded = new nn.Parameter(numbers([1, 1]));
  loaded.copy(Float32Array.of(2));
  backward(
    other
      .forward(numbers([1, 1]))
      .mul(loaded)
      .sum(),
  );
  optimizer.step();
  yield 'loaded';
}
