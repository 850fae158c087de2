import { memory, ops, setEngine } from '../../src';
import { engines } from '../support/engines';

describe.each(engines)('on the engine %s', (engine) => {
  beforeAll(() => setEngine(engine));

  const counted = (compute: () => void): number => {
    const before = memory().numTensors;
    compute();
    return memory().numTensors - before;
  };

  test('tidy frees all but what it returns', () => {
    expect(
      counted(() => {
        const sum = ops.tidy(() =>
          ops.add(
            ops.scalar(1),
            ops.tidy(() => ops.mul(ops.scalar(2), ops.scalar(3))),
          ),
        );
        expect(ops.toData(sum)[0]).toBe(7);
        sum.dispose();
      }),
    ).toBe(0);
  });

  test('tidy frees all where an error is thrown', () => {
    const fails = () =>
      ops.tidy(() => {
        ops.tidy(() => ops.scalar(1));
        throw new Error('inside');
      });
    expect(counted(() => expect(fails).toThrow('inside'))).toBe(0);
    // And the next one is not inside of it.
    expect(counted(() => ops.scalar(1).dispose())).toBe(0);
  });

  test('keep lets what it makes outlive the tidy around it', () => {
    let kept = ops.scalar(0);
    kept.dispose();
    const grown = counted(() => {
      ops
        .tidy(() => {
          kept = ops.keep(() => ops.scalar(5));
          return ops.scalar(1);
        })
        .dispose();
    });
    expect(grown).toBe(1);
    expect(ops.toData(kept)[0]).toBe(5);
    kept.dispose();
  });

  test('numbers that go in and come out are copies', () => {
    const numbers = Float32Array.of(1, 2);
    const raw = ops.fromData(numbers.slice(), [2]);
    ops.toData(raw).fill(9);
    expect([...ops.toData(raw)]).toEqual([1, 2]);
    raw.dispose();
  });
});
