import { createHash } from 'node:crypto';
import { DrawRandom } from '../../src/datasets/drawRandom';
import { type Figure, FIGURES } from '../../src/datasets/figures';
import { Shapes, SHAPES_CLASSES } from '../../src/datasets/shapes';
import { CELLS, makeStencil, REACH } from '../../src/datasets/stencil';
import { UsageError } from '../../src/errors';
import { ToTensor } from '../../src/transforms';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const train = new Shapes({ train: true, size: 500 });
const test_ = new Shapes({ train: false, size: 500 });

test('The pictures and labels are these, on every machine', () => {
  const first = new Shapes({ train: true, size: 200 });
  expect(sha256(first.pixels)).toBe('468d42d5caf5f3841b7cb94ebd34d507be49f317952af6894d7180af654d46a4');
  expect([...first.labels.subarray(0, 20)]).toEqual([
    1, 7, 4, 9, 0, 5, 2, 6, 3, 8, 7, 9, 6, 5, 3, 8, 2, 1, 4, 0,
  ]);
});

test('They have CIFAR-10’s format', () => {
  expect(train.shape).toEqual([32, 32, 3]);
  expect(train.pixels).toHaveLength(500 * 3072);
  expect(train.length).toBe(500);
  expect(train.pixels.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(train.labels.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(train.name).toBe('Shapes');
  expect([train.train, test_.train]).toEqual([true, false]);
});

test('There are ten classes, with names of at most five letters', () => {
  expect(train.classes).toBe(SHAPES_CLASSES);
  expect(new Set(SHAPES_CLASSES).size).toBe(10);
  for (const name of SHAPES_CLASSES) expect(name).toMatch(/^[a-z]{3,5}$/);
});

test('Fewer pictures are the first ones of more', () => {
  const few = new Shapes({ train: true, size: 37 });
  expect(sha256(few.pixels)).toBe(sha256(train.pixels.subarray(0, 37 * 3072)));
  expect([...few.labels]).toEqual([...train.labels.subarray(0, 37)]);
});

test('Each ten pictures in a row show all classes, not always in the same order', () => {
  const orders = new Set<string>();
  for (let i = 0; i < train.length; i += 10) {
    const labels = [...train.labels.subarray(i, i + 10)];
    expect(labels.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    orders.add(labels.join());
  }
  expect(orders.size).toBeGreaterThan(45);
});

test('No picture appears twice, neither in one of the two sets nor in both', () => {
  const pictures = [train, test_].flatMap((set) =>
    Array.from({ length: set.length }, (_, i) => sha256(Uint8Array.from(set.image(i).data))),
  );
  expect(new Set(pictures).size).toBe(1000);
  expect([...train.labels]).not.toEqual([...test_.labels]);
});

test('Another seed gives other pictures, and seed 0 is the default', () => {
  const digest = (seed?: number) => sha256(new Shapes({ train: true, size: 20, seed }).pixels);
  expect(digest(1)).not.toBe(digest(0));
  expect(digest(0)).toBe(digest());
  expect(digest(1)).toBe(digest(1));
});

test('Bytes use the whole range, and are neither mostly black nor mostly white', () => {
  let sum = 0;
  const seen = new Set<number>();
  for (const byte of train.pixels) {
    sum += byte;
    seen.add(byte);
  }
  expect(seen.size).toBe(256);
  const mean = sum / train.pixels.length;
  expect(mean).toBeGreaterThan(60);
  expect(mean).toBeLessThan(175);
});

test('The mean colour of a picture does not tell its class', () => {
  const sums = new Float64Array(10);
  for (let i = 0; i < train.length; i++) {
    for (const byte of train.image(i).data) sums[train.label(i)]! += byte;
  }
  const means = Array.from(sums, (sum) => sum / (50 * 3072));
  expect(Math.max(...means) - Math.min(...means)).toBeLessThan(25);
});

test('A transform is applied on the way out', () => {
  const set = new Shapes({ train: false, size: 10, transform: new ToTensor() });
  const [image, label] = set.get(3);
  expect(label).toBe(set.label(3));
  expect(image.data[5]).toBe(Math.fround((set.image(3).data[5] ?? 0) / 255));
});

test.each([0, -1, 1.5, NaN])('A size of %d is refused', (size) => {
  expect(() => new Shapes({ train: true, size })).toThrow(UsageError);
});

test('A seed that is no whole number is refused', () => {
  expect(() => new Shapes({ train: true, size: 1, seed: 0.5 })).toThrow(UsageError);
});

describe('Figures', () => {
  const figures: [string, Figure][] = Object.entries(FIGURES);

  test('Each class has one', () => {
    expect(Object.keys(FIGURES)).toEqual([...SHAPES_CLASSES]);
  });

  test.each(figures)('%s lies within reach, and has an inside that is neither tiny nor all', (_, figure) => {
    const stencil = makeStencil(figure);
    let inside = 0;
    let touching = 0;
    for (const [i, distance] of stencil.entries()) {
      if (distance < 0) inside++;
      const atEdge = i < CELLS || i >= CELLS * (CELLS - 1) || i % CELLS === 0 || i % CELLS === CELLS - 1;
      if (atEdge && distance <= 0) touching++;
    }
    expect(touching).toBe(0);
    const share = inside / stencil.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.6);
  });

  test.each<[keyof typeof FIGURES, [number, number][], [number, number][]]>([
    [
      'disc',
      [
        [0, 0],
        [0.6, 0.6],
      ],
      [[0.7, 0.7]],
    ],
    [
      'ring',
      [
        [0.7, 0],
        [0, -0.7],
      ],
      [
        [0, 0],
        [0.9, 0.5],
      ],
    ],
    [
      'box',
      [
        [0, 0],
        [0.7, 0.7],
      ],
      [[0.85, 0]],
    ],
    [
      'frame',
      [
        [0.7, 0.7],
        [-0.7, 0],
      ],
      [
        [0, 0],
        [0.9, 0],
      ],
    ],
    [
      'wedge',
      [
        [0, 0],
        [0, 1],
        [0.8, -0.5],
      ],
      [
        [0, -0.6],
        [0.5, 0.5],
      ],
    ],
    [
      'cross',
      [
        [0, 0],
        [0.9, 0],
        [0, -0.9],
      ],
      [
        [0.5, 0.5],
        [-0.5, 0.5],
      ],
    ],
    [
      'star',
      [
        [0, 0],
        [0, -1],
        [0.95, -0.31],
      ],
      [
        [0, 0.9],
        [0.6, -0.85],
      ],
    ],
    [
      'moon',
      [[-0.7, 0]],
      [
        [0.3, 0],
        [1, 0],
      ],
    ],
    [
      'bars',
      [
        [0, 0],
        [0.62, 0.5],
        [-0.62, 0],
      ],
      [
        [0.31, 0],
        [-0.31, 0.5],
      ],
    ],
    [
      'check',
      [
        [0, 0],
        [0.31, 0.31],
        [0.62, 0.62],
      ],
      [
        [0.31, 0],
        [0, 0.31],
        [0.62, 0.31],
      ],
    ],
  ])('%s is where it should be', (name, inside, outside) => {
    for (const [u, v] of inside) expect(FIGURES[name](u, v)).toBeLessThan(0);
    for (const [u, v] of outside) expect(FIGURES[name](u, v)).toBeGreaterThan(0);
  });

  test.each(figures)('Near its edge, %s tells the distance to it', (_, figure) => {
    // Where the distance is right, it changes by one for each step of one.
    const step = 1 / 1024;
    let edgePoints = 0;
    let right = 0;
    for (let u = -REACH; u < REACH; u += 0.02) {
      for (let v = -REACH; v < REACH; v += 0.02) {
        if (Math.abs(figure(u, v)) > 0.02) continue;
        const du = (figure(u + step, v) - figure(u - step, v)) / (2 * step);
        const dv = (figure(u, v + step) - figure(u, v - step)) / (2 * step);
        edgePoints++;
        if (Math.abs(Math.sqrt(du * du + dv * dv) - 1) < 0.01) right++;
      }
    }
    expect(edgePoints).toBeGreaterThan(100);
    expect(right / edgePoints).toBeGreaterThan(0.9);
  });
});

describe('DrawRandom', () => {
  test('Each of the three numbers makes another stream', () => {
    const streamOf = (...start: [number, number, number]) => {
      const random = new DrawRandom();
      random.start(...start);
      return [random.bits(), random.bits()].join();
    };
    const streams = [streamOf(0, 0, 0), streamOf(1, 0, 0), streamOf(0, 1, 0), streamOf(0, 0, 1)];
    expect(new Set(streams).size).toBe(4);
    expect(streamOf(1, 2, 3)).toBe(streamOf(1, 2, 3));
  });

  test('It gives the numbers of sfc32', () => {
    // Worked out with whole numbers of any size (see the definition in PractRand).
    const state = [5n, 6n, 7n];
    let counter = 1n;
    const next = () => {
      const [a, b, c] = state as [bigint, bigint, bigint];
      const result = BigInt.asUintN(32, a + b + counter++);
      const turned = BigInt.asUintN(32, c << 21n) | (c >> 11n);
      state.splice(
        0,
        3,
        b ^ (b >> 9n),
        BigInt.asUintN(32, c + (c << 3n)),
        BigInt.asUintN(32, turned + result),
      );
      return result;
    };
    for (let i = 0; i < 15; i++) next();
    const random = new DrawRandom();
    random.start(5, 6, 7);
    for (let i = 0; i < 200; i++) expect(random.bits() >>> 0).toBe(Number(next()));
  });

  test('Numbers fill their range evenly', () => {
    const random = new DrawRandom();
    random.start(0, 0, 0);
    const counts = new Array<number>(10).fill(0);
    let outside = 0;
    for (let i = 0; i < 10_000; i++) {
      counts[random.below(10)]!++;
      const number = random.between(-2, 3);
      if (number < -2 || number >= 3) outside++;
    }
    expect(outside).toBe(0);
    for (const count of counts) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });
});
