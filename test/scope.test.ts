import { inspect } from 'node:util';
import { memory, mul, setEngine, sum, tensor, tidy, type Tensor } from '../src';
import { ops } from '../src/engine';
import { Scope } from '../src/scope';

beforeAll(() => setEngine('cpu'));

const one = (): Tensor<readonly [1]> => tensor([1], [1], { requiresGrad: true });
const count = (): number => memory().numTensors;

/** Runs it, and tells how many tensors there are more than before. */
function left(program: () => void): number {
  const before = count();
  program();
  return count() - before;
}

describe('tidy', () => {
  test('frees what is made inside, and nothing else', () => {
    const outer = one();
    expect(left(() => expect(tidy(() => mul(outer, one()).item())).toBe(1))).toBe(0);
    expect(outer.item()).toBe(1);
    outer.dispose();
  });

  test('frees it after an error, too, and is over then', () => {
    const fails = (): never =>
      tidy(() => {
        one();
        throw new Error('inside');
      });
    expect(left(() => expect(fails).toThrow('inside'))).toBe(0);
    const later = one();
    tidy(() => undefined);
    expect(later.item()).toBe(1);
    later.dispose();
  });

  test('is over where what was returned throws when it is looked at', () => {
    const getter = {
      get odd(): never {
        throw new Error('looked at');
      },
    };
    const thenable = {
      get then(): never {
        throw new Error('looked at');
      },
    };
    for (const result of [getter, thenable]) {
      const program = (): unknown =>
        tidy(() => {
          one();
          return result;
        });
      expect(left(() => expect(program).toThrow('looked at'))).toBe(0);
      const later = one();
      tidy(() => undefined);
      expect(later.item()).toBe(1);
      later.dispose();
    }
  });

  test('leaves to the one around it what that one made', () => {
    const made = left(() =>
      tidy(() => {
        const outer = one();
        tidy(one);
        expect(outer.item()).toBe(1);
        // Made when the inner one is over: it is the outer one's, too.
        one();
      }),
    );
    expect(made).toBe(0);
  });

  test('leaves what is kept, until it is disposed of', () => {
    const before = count();
    const kept = tidy(() => one().keep());
    expect(kept.item()).toBe(1);
    expect(count()).toBe(before + 1);
    kept.dispose();
    expect(count()).toBe(before);
  });
});

test('scopes may end in any order, and each but once', () => {
  const before = count();
  const first = new Scope();
  const ofFirst = one();
  const second = new Scope();
  const ofSecond = one();
  first.close();
  expect(() => ofFirst.item()).toThrow('this tensor of shape [1] was freed');
  expect(ofSecond.item()).toBe(1);
  // The second is still open.
  first.close();
  const later = one();
  second.close();
  expect(() => later.item()).toThrow('was freed');
  expect(count()).toBe(before);
});

describe('dispose', () => {
  test('frees a tensor with its gradient', () => {
    const x = one();
    const before = count();
    tidy(() => sum(mul(x, x)).backward());
    expect(count()).toBe(before + 1);
    x.dispose();
    expect(count()).toBe(before - 1);
    expect(x.grad).toBeNull();
  });

  test('frees what a tensor has adopted, which no scope frees before', () => {
    const before = count();
    const result = tidy(() => {
      const [part, other] = [one(), one()];
      return one().adopt(part, other).keep();
    });
    expect(count()).toBe(before + 3);
    result.dispose();
    expect(count()).toBe(before);
  });

  test('of a detached tensor leaves the other one its numbers', () => {
    const x = one();
    x.detach().dispose();
    expect(x.item()).toBe(1);
    x.dispose();
  });
});

test('clearGrad frees the gradient, and gradients that add up are one tensor', () => {
  const x = one();
  const backward = (): void => tidy(() => sum(mul(x, x)).backward());
  const first = left(backward);
  expect([first, left(backward)]).toEqual([1, 0]);
  expect(x.grad?.item()).toBe(4);
  expect(left(() => x.clearGrad())).toBe(-1);
  expect(x.grad).toBeNull();
  x.dispose();
});

test('a gradient outlives the scope in which it was computed', () => {
  const x = one();
  tidy(() => sum(mul(x, x)).backward());
  expect(x.grad?.item()).toBe(2);
  x.dispose();
});

test('numbers that are replaced are freed, and counted as a change', () => {
  const x = one();
  expect(x.version).toBe(0);
  expect(left(() => x.replace(ops.fill([1], 5)))).toBe(0);
  expect([x.version, x.item()]).toEqual([1, 5]);
  x.dispose();
});

test('a freed tensor says so where it is shown, too', () => {
  const x = tensor([1, 2], [2]);
  x.dispose();
  expect(inspect(x)).toBe('tensor(freed)');
  expect(() => x.data()).toThrow('this tensor of shape [2] was freed by dispose()');
});
