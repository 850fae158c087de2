import {
  add,
  backward,
  exp,
  graphOf,
  isGradEnabled,
  mean,
  memory,
  mul,
  nn,
  noGrad,
  optim,
  setEngine,
  sub,
  sum,
  tensor,
  tidy,
  type Tensor,
} from '../src';
import { onEachEngine } from './support/engines';

const leaf = (...data: number[]) => tensor(data, [data.length], { requiresGrad: true });

onEachEngine(() => {
  test('the gradient of a sum of products', () => {
    const [a, b] = [leaf(1, 2, 3), leaf(4, 5, 6)];
    sum(mul(a, b)).backward();
    expect([...a.grad!.data()]).toEqual([4, 5, 6]);
    expect([...b.grad!.data()]).toEqual([1, 2, 3]);
  });

  test('add, sub and mean', () => {
    const [a, b] = [leaf(1, 2), leaf(3, 5)];
    const difference = mean(sub(add(a, a), b));
    expect(difference.item()).toBe(-1);
    difference.backward();
    expect([...a.grad!.data()]).toEqual([1, 1]);
    expect([...b.grad!.data()]).toEqual([-0.5, -0.5]);
  });

  test('a tensor that is used twice gets both gradients, each path once', () => {
    const x = leaf(3);
    const square = mul(x, x);
    sum(add(mul(square, x), square)).backward();
    // x³ + x² → 3x² + 2x
    expect([...x.grad!.data()]).toEqual([33]);
  });

  test('gradients add up from backward to backward', () => {
    const x = leaf(3);
    sum(mul(x, x)).backward();
    sum(mul(x, x)).backward();
    expect(x.grad!.item()).toBe(12);
  });

  test('no gradient flows to what asks for none', () => {
    const [x, constant] = [leaf(2), tensor([5], [1])];
    sum(mul(x, constant)).backward();
    expect(x.grad!.item()).toBe(5);
    expect(constant.grad).toBeNull();
  });

  test('detach cuts the graph', () => {
    const x = leaf(3);
    sum(mul(x, mul(x, x).detach())).backward();
    expect(x.grad!.item()).toBe(9);
  });

  test('numbers read from a tensor are a copy', () => {
    const x = leaf(1, 2);
    x.data().fill(9);
    x.detach().data().fill(9);
    expect([...x.data()]).toEqual([1, 2]);
    const labels = tensor(Int32Array.of(3), [1]);
    labels.data().fill(9);
    expect(labels.item()).toBe(3);
  });

  test('numbers given to a tensor are copied, too', () => {
    const numbers = Float32Array.of(1, 2);
    const x = tensor(numbers, [2]);
    numbers.fill(9);
    expect([...x.data()]).toEqual([1, 2]);
  });

  test('a long chain of operations overflows no stack', () => {
    tidy(() => {
      const x = leaf(1);
      let y: Tensor<readonly [number]> = x;
      for (let i = 0; i < 8000; i++) y = y.add(x);
      expect(graphOf(y)).toHaveLength(8001);
      sum(y).backward();
      expect(x.grad!.item()).toBe(8001);
    });
  });

  test('a training step leaves nothing behind but its gradients, however it ends', () => {
    const x = leaf(1, 2);
    const step = (program: () => void): number => {
      const before = memory().numTensors;
      tidy(program);
      x.clearGrad();
      return memory().numTensors - before;
    };
    expect(step(() => sum(exp(mul(x, x).add(1))).backward())).toBe(0);
    const twice = (): void => {
      const loss = sum(mul(x, x));
      loss.backward();
      loss.backward();
    };
    expect(step(() => expect(twice).toThrow('a second time'))).toBe(0);
  });
});

test('nor does a very long one', async () => {
  await setEngine('cpu');
  tidy(() => {
    const x = leaf(1);
    let y: Tensor<readonly [number]> = x;
    for (let i = 0; i < 100_000; i++) y = y.add(1);
    sum(y).backward();
    expect(x.grad!.item()).toBe(1);
  });
});

describe('what backward would compute wrongly is refused', () => {
  onEachEngine(() => {
    const changed = "as mul saw it, but it was changed since, by an optimizer's step, say";
    const weight = () => new nn.Parameter(Float32Array.of(2), [1]);

    test('a second walk, unless what was saved is kept', () => {
      const x = leaf(3);
      const loss = sum(mul(x, x));
      loss.backward({ retainGraph: true });
      backward(loss);
      expect(x.grad!.item()).toBe(12);
      expect(() => loss.backward()).toThrow('backward() went through mul a second time');
      expect(() => loss.backward()).toThrow('backward({ retainGraph: true })');
      expect(x.grad!.item()).toBe(12);
    });

    test('a second walk is allowed where nothing was saved', () => {
      // As in PyTorch: torch.tensor([3.0], requires_grad=True).add(1).sum(), twice.
      const x = leaf(3);
      const loss = sum(add(x, 1));
      loss.backward();
      loss.backward();
      expect(x.grad!.item()).toBe(2);
    });

    test('a tensor that was changed by a step after it was saved', () => {
      const parameter = weight();
      const x = leaf(3);
      const loss = sum(mul(parameter, x));
      loss.backward({ retainGraph: true });
      new optim.SGD([parameter], { lr: 0.1 }).step();
      expect(() => loss.backward()).toThrow(`backward() needs a tensor of shape [1] ${changed}`);
      // Computed anew, it is right.
      x.clearGrad();
      sum(mul(parameter, x)).backward();
      expect(x.grad!.item()).toBeCloseTo(2 - 0.1 * 3, 6);
    });

    test('a tensor whose numbers were replaced by copy() after it was saved', () => {
      const x = leaf(3);
      const y = weight();
      const loss = sum(mul(x, y));
      y.copy(Float32Array.of(7));
      expect(() => loss.backward()).toThrow(changed);
      expect(x.grad).toBeNull();
    });

    test('but not where the operation did not save it', () => {
      // As in PyTorch: after (w + x).sum(), w may be changed in place.
      const [parameter, x] = [weight(), leaf(3)];
      const loss = sum(add(parameter, x));
      loss.backward({ retainGraph: true });
      new optim.SGD([parameter], { lr: 0.1 }).step();
      loss.backward();
      expect(x.grad!.item()).toBe(2);
    });
  });
});

describe('noGrad', () => {
  onEachEngine(() => {
    test('remembers nothing, and ends with its function, its promise, or its error', async () => {
      const x = leaf(3);
      expect(noGrad(() => mul(x, x)).requiresGrad).toBe(false);
      noGrad(() => {
        noGrad(() => undefined);
        expect(isGradEnabled()).toBe(false);
      });
      expect(isGradEnabled()).toBe(true);
      const promise = noGrad(async () => {
        await Promise.resolve();
        return isGradEnabled();
      });
      expect(isGradEnabled()).toBe(false);
      expect(await promise).toBe(false);
      expect(isGradEnabled()).toBe(true);
      expect(() =>
        noGrad(() => {
          throw new Error('inside');
        }),
      ).toThrow('inside');
      await expect(noGrad(() => Promise.reject(new Error('later')))).rejects.toThrow('later');
      expect(isGradEnabled()).toBe(true);
    });
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])('two that overlap end when both have ended, %s first', async (_, first) => {
    const ends: (() => void)[] = [];
    const running = [0, 1].map(() => noGrad(() => new Promise<void>((end) => ends.push(end))));
    ends[first]!();
    await running[first];
    expect(isGradEnabled()).toBe(false);
    ends[1 - first]!();
    await running[1 - first];
    expect(isGradEnabled()).toBe(true);
  });
});

describe('errors', () => {
  onEachEngine(() => {
    const floats = 'crossEntropy expected labels that are whole numbers';
    test.each([
      [() => tensor([1], [1]).backward(), 'backward() found no parameters behind this tensor'],
      [() => leaf(1, 2).backward(), 'backward() expected one number, a loss, but got shape [2]'],
      [
        () => add(leaf(1, 2), leaf(1, 2, 3) as Tensor),
        'add expected shapes that are alike, or of which one has size 1 where they differ, but got [2] and [3]',
      ],
      [() => tensor([1, 2, 3], [2, 2]), 'tensor() expected 4 numbers for shape [2, 2], but got 3'],
      [() => leaf(1, 2).item(), 'item() expected a tensor of one number, but got shape [2]'],
      [
        () => nn.functional.crossEntropy(tensor([1, 2], [1, 2]), tensor(Int32Array.of(2), [1])),
        'crossEntropy expected labels from 0 to 1, but got 2',
      ],
      [() => nn.functional.crossEntropy(tensor([1, 2], [1, 2]), tensor([0.5], [1])), floats],
      [() => nn.functional.crossEntropy(tensor([1, 2], [1, 2]), tensor([1], [1])), floats],
      [() => Number(leaf(1)), 'a tensor was used as a number, of shape [1]: take its item()'],
    ])('%s', (program, message) => {
      const before = memory().numTensors;
      expect(() => tidy(program)).toThrow(message);
      expect(memory().numTensors).toBe(before);
    });
  });
});

test('whole numbers have no gradient', () => {
  expect(() => tensor(Int32Array.of(1), [1], { requiresGrad: true })).toThrow(
    "a tensor of int32 can't have a gradient, expected float32",
  );
});
