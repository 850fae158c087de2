import { add, mul, nn, optim, setEngine, sub, sum, tensor, type Tensor } from '../../src';
import { cellsOf, contours, type Ring } from '../../website/src/components/LandscapePicture/contours';
import { isOnMap, pathOnPicture, REACH } from '../../website/src/components/LandscapePicture/map';
import { adam, sgd, type Rule } from '../../website/src/components/LandscapePicture/optimizers';
import { outcomeOf } from '../../website/src/components/LandscapePicture/outcome';
import { RATES } from '../../website/src/components/LandscapePicture/rates';
import { spansOf } from '../../website/src/components/LandscapePicture/regions';
import {
  OPTIMIZER_NAMES,
  PRESET_NAMES,
  presetOf,
  withRate,
  type PresetName,
} from '../../website/src/components/LandscapePicture/settings';
import {
  SURFACE_NAMES,
  SURFACES,
  type Position,
  type SurfaceName,
} from '../../website/src/components/LandscapePicture/surfaces';
import { STEPS, walk, walkOf } from '../../website/src/components/LandscapePicture/walk';

type Scalar = Tensor<readonly []>;
type Weights = nn.Parameter<readonly [2]>;

/** The surfaces once more, of tensors, so that the library differentiates them. */
const LOSSES: Readonly<Record<SurfaceName, (weights: Weights) => Scalar>> = {
  valley: (weights) => sum(mul(tensor([1, 20], [2]), mul(weights, weights))),
  twoValleys: (weights) => {
    const [x, y] = parts(weights);
    const [left, right] = [add(x, number(2)), sub(x, number(2))];
    const along = mul(mul(right, right), add(mul(left, left), number(1)));
    const across = sub(y, mul(number(0.3), x));
    return add(mul(number(1 / 20), along), mul(across, across));
  },
  saddle: (weights) => {
    const [x, y] = parts(weights);
    const bowl = sub(mul(y, y), number(4));
    return add(mul(number(1 / 2), mul(x, x)), mul(number(1 / 20), mul(bowl, bowl)));
  },
};

function number(value: number): Scalar {
  return tensor([value], []);
}

function parts(weights: Weights): [x: Scalar, y: Scalar] {
  return [sum(mul(tensor([1, 0], [2]), weights)), sum(mul(tensor([0, 1], [2]), weights))];
}

function weightsAt(position: Position): Weights {
  return new nn.Parameter(Float32Array.from(position), [2]);
}

/** Relative where a number is large, absolute where it is small. */
function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected[i]!)),
    );
  });
}

beforeAll(() => setEngine('cpu'));

describe.each(SURFACE_NAMES)('the landscape %s', (name) => {
  const surface = SURFACES[name];

  test('has the loss and the gradient that the library computes', () => {
    for (const x of [-4.6, -1.7, 0, 0.4, 3.1]) {
      for (const y of [-2.9, -0.5, 0, 1.3]) {
        const weights = weightsAt([x, y]);
        const loss = LOSSES[name](weights);
        loss.backward();
        expectNear([surface.loss([x, y])], [loss.item()], 1e-5);
        expectNear(surface.gradient([x, y]), [...weights.grad!.data()], 1e-5);
      }
    }
  });

  test.each(surface.levelPoints)('is level at $at, of kind $kind', ({ kind, at }) => {
    expectNear(surface.gradient(at), [0, 0], 1e-12);
    const bends = bendsAt(surface.gradient, at);
    expect(bends.map(Math.sign)).toEqual(kind === 'saddle' ? [-1, 1] : [1, 1]);
    if (kind === 'lowest') expect(surface.loss(at)).toBe(0);
    else expect(surface.loss(at)).toBeGreaterThan(0.1);
  });

  test('has its start on the map, and lines that differ', () => {
    expect(isOnMap(presetOf(name, 'right').start)).toBe(true);
    expect(surface.lines).toEqual([...new Set(surface.lines)].sort((a, b) => a - b));
  });

  const lessons: readonly [string, () => Rule, (weights: Weights) => optim.SGD | optim.Adam][] = [
    ['SGD', () => sgd({ lr: 0.02, momentum: 0 }), (weights) => new optim.SGD([weights], { lr: 0.02 })],
    [
      'SGD with momentum',
      () => sgd({ lr: 0.02, momentum: 0.7 }),
      (weights) => new optim.SGD([weights], { lr: 0.02, momentum: 0.7 }),
    ],
    [
      'SGD with much momentum',
      () => sgd({ lr: 0.01, momentum: 0.95 }),
      (weights) => new optim.SGD([weights], { lr: 0.01, momentum: 0.95 }),
    ],
    ['Adam', () => adam({ lr: 0.5 }), (weights) => new optim.Adam([weights], { lr: 0.5 })],
    ['Adam in small steps', () => adam({ lr: 0.05 }), (weights) => new optim.Adam([weights], { lr: 0.05 })],
  ];

  test.each(lessons)("is walked by %s as the library's walks it", (_, rule, make) => {
    const start: Position = [-4, 1];
    const path = walk(surface, start, rule(), 20);
    const weights = weightsAt(start);
    const optimizer = make(weights);
    expect(path).toHaveLength(21);
    path.forEach(({ position, loss }, step) => {
      optimizer.zeroGrad();
      const expected = LOSSES[name](weights);
      expectNear(position, [...weights.data()], 1e-4);
      expectNear([loss], [expected.item()], 1e-3);
      expected.backward();
      if (step < 20) optimizer.step();
    });
  });

  test('has contours of its levels, each closed', () => {
    const cells = cellsOf(surface);
    for (const line of surface.lines) {
      const rings = contours(cells, line);
      // From corner to corner, and from the last one to the first, it is never further than across a cell of 0.1.
      expect(Math.max(...rings.flatMap(sidesOf))).toBeLessThan(0.1 * Math.SQRT2 + 1e-9);
      const corners = rings.flat().filter(isOnMap);
      expect(corners.length).toBeGreaterThan(20);
      const steepest = Math.max(...corners.map((corner) => Math.hypot(...surface.gradient(corner))));
      // Within a cell a border may run beside the true one, but by far less than the cell.
      const errors = corners.map((corner) => Math.abs(surface.loss(corner) - line));
      expect(Math.max(...errors)).toBeLessThan(0.01 * steepest + 0.06);
    }
  });

  test.each(OPTIMIZER_NAMES)('tells for %s which learning rates are right', (optimizer) => {
    const settings = presetOf(name, 'right');
    const spans = spansOf(optimizer, settings);
    expect(spans.flatMap(({ from, to }) => [from, to + 1])).toEqual([
      0,
      ...spans.slice(1).flatMap(({ from }) => [from, from]),
      RATES.length,
    ]);
    expect(spans[0]!.region).toBe('small');
    expect(spans.at(-1)!.region).toBe('large');
    const right = spans.filter(({ region }) => region === 'right');
    expect(right.length).toBeGreaterThan(0);
    for (const { from } of right) {
      const end = walkOf(optimizer, withRate(settings, optimizer, RATES[from]!)).at(-1)!;
      expect(end.loss).toBeLessThan(0.01 * surface.loss(settings.start));
    }
  });
});

/** How the ground bends, downwards first: the eigenvalues of the differences of the gradient. */
function bendsAt(gradient: (at: Position) => Position, [x, y]: Position): number[] {
  const h = 1e-4;
  const [right, left, up, down] = [
    gradient([x + h, y]),
    gradient([x - h, y]),
    gradient([x, y + h]),
    gradient([x, y - h]),
  ];
  const [xx, xy, yy] = [right[0] - left[0], right[1] - left[1], up[1] - down[1]].map((d) => d / (2 * h));
  const [middle, reach] = [(xx! + yy!) / 2, Math.hypot((xx! - yy!) / 2, xy!)];
  return [middle - reach, middle + reach];
}

test('the walks of the lesson: too small, right, and too large', () => {
  const outcome = (sgdRate: number) => {
    const settings = { ...presetOf('valley', 'right'), sgdRate };
    return outcomeOf(walkOf('sgd', settings), SURFACES.valley);
  };
  expect(RATES).toEqual(expect.arrayContaining([0.0005, 0.02, 0.06, 0.5]));
  expect(outcome(0.0005)).toEqual({ kind: 'slow', steadily: true });
  expect(outcome(0.02)).toEqual({ kind: 'arrived', at: 'lowest' });
  // y is multiplied by 1 - 40 * lr at each step: at 0.05 it goes from 1 to -1 and back, and at 0.06 it grows to 1.4⁴.
  expect(outcome(0.05)).toEqual({ kind: 'jumps' });
  expect(outcome(0.06)).toEqual({ kind: 'left', step: 4 });
});

test('of two valleys, smaller steps end in the first, from which momentum rolls on', () => {
  const settings = { ...presetOf('twoValleys', 'right'), sgdRate: 0.1 };
  const ends = OPTIMIZER_NAMES.map((name) => outcomeOf(walkOf(name, settings), SURFACES.twoValleys));
  expect(ends).toEqual([
    { kind: 'arrived', at: 'local' },
    { kind: 'arrived', at: 'lowest' },
    { kind: 'arrived', at: 'lowest' },
  ]);
});

test('each preset does what it says', () => {
  const kinds = (preset: PresetName) =>
    SURFACE_NAMES.map((name) =>
      OPTIMIZER_NAMES.map((optimizer) => {
        const outcome = outcomeOf(walkOf(optimizer, presetOf(name, preset)), SURFACES[name]);
        return outcome.kind === 'arrived' ? outcome.at : outcome.kind;
      }),
    );
  expect(kinds('small').flat()).toEqual(Array<string>(9).fill('slow'));
  expect(kinds('right').flat()).toEqual(Array<string>(9).fill('lowest'));
  expect(kinds('large')).toEqual([
    ['left', 'left', 'swings'],
    ['left', 'left', 'swings'],
    ['left', 'left', 'swings'],
  ]);
  for (const preset of PRESET_NAMES) {
    for (const name of SURFACE_NAMES) {
      const { sgdRate, adamRate } = presetOf(name, preset);
      expect(RATES).toEqual(expect.arrayContaining([sgdRate, adamRate]));
    }
  }
});

test('SGD waits at a saddle, and Adam does not', () => {
  const settings = { ...presetOf('saddle', 'right'), sgdRate: 0.08 };
  expect(outcomeOf(walkOf('sgd', settings), SURFACES.saddle)).toEqual({ kind: 'arrived', at: 'saddle' });
  const adams = outcomeOf(walkOf('adam', settings), SURFACES.saddle);
  expect(adams).toEqual({ kind: 'arrived', at: 'lowest' });
});

test('too much momentum swings, and does not count as arrived while it passes the lowest point', () => {
  const settings = { ...presetOf('valley', 'right'), momentum: 0.95 };
  expect(outcomeOf(walkOf('momentum', settings), SURFACES.valley)).toEqual({ kind: 'swings' });
});

test('who left the map and came back has not left it', () => {
  const { loss } = SURFACES.valley;
  const there = (position: Position) => ({ position, loss: loss(position) });
  const away = [there([-4, 1]), there([-6, 0])];
  expect(outcomeOf(away, SURFACES.valley)).toEqual({ kind: 'left', step: 1 });
  const back = [...away, ...Array.from({ length: STEPS }, () => there([0, 0]))];
  expect(outcomeOf(back, SURFACES.valley)).toEqual({ kind: 'arrived', at: 'lowest' });
});

test('a contour of the valley encloses the area of its ellipse', () => {
  const cells = cellsOf(SURFACES.valley);
  for (const line of [5, 10, 20]) {
    const [ring, ...others] = contours(cells, line);
    expect(others).toEqual([]);
    expect(areaOf(ring!) / ((Math.PI * line) / Math.sqrt(20))).toBeCloseTo(1, 1);
  }
});

test('the two valleys are apart at the height of the higher one, and one further up', () => {
  const count = (name: SurfaceName, level: number) => contours(cellsOf(SURFACES[name]), level).length;
  expect([0.5, 0.8, 2].map((level) => count('twoValleys', level))).toEqual([1, 2, 1]);
  expect([0.4, 1].map((level) => count('saddle', level))).toEqual([2, 1]);
});

function sidesOf(ring: Ring): number[] {
  return ring.map(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return Math.hypot(nextX - x, nextY - y);
  });
}

/** By the shoelace formula. */
function areaOf(ring: Ring): number {
  const twice = ring.map(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return x * nextY - nextX * y;
  });
  return Math.abs(twice.reduce((sum, part) => sum + part, 0)) / 2;
}

test('a path that runs away is drawn up to there, in its direction', () => {
  const path = pathOnPicture([
    [0, 0],
    [1, 1],
    [1e30, 1e30],
    [0, 0],
  ]);
  expect(path).toHaveLength(3);
  const [middle, , last] = path;
  expect(last![0] - middle![0]).toBeGreaterThan(REACH[0]);
  expect(last![0] - middle![0]).toBeCloseTo(middle![1] - last![1]);
  expect(
    pathOnPicture([
      [0, 0],
      [NaN, 1],
      [1, 1],
    ]),
  ).toHaveLength(1);
});
