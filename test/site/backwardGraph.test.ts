import { nn, setEngine, tensor } from '../../src';
import { lossOf, pooledSum } from '../../lessons/closer/04b-rules';
import type { Tape, TapesData } from '../../website/plugins/figures/data';
import { recordTape } from '../../website/plugins/figures/recordTape';
import { tapes as makeTapes } from '../../website/plugins/figures/tapes';
import { layout } from '../../website/src/components/BackwardGraph/layout';
import {
  gradientsAfter,
  lastStep,
  stepThrough,
  sumsOf,
} from '../../website/src/components/BackwardGraph/walk';

const names = ['one', 'two', 'stopped', 'pooled'] as const;
let tapes: TapesData;
beforeAll(async () => {
  tapes = await makeTapes();
});

const placeOf = ({ nodes }: Tape, name: string): number => nodes.findIndex((node) => node.name === name);
const gradientOf = (tape: Tape, name: string, done: number): readonly number[] | null | undefined =>
  gradientsAfter(tape, done)[placeOf(tape, name)];

test("at the end, parameters have the library's gradients", async () => {
  await setEngine('cpu');
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  const b = new nn.Parameter(Float32Array.of(-1), [1]);
  const low = new nn.Parameter(Float32Array.of(-7), [1]);
  const image = new nn.Parameter(Float32Array.of(2, 5, 1, 3, 4, 0, 2, 0), [1, 2, 4, 1]);
  const [x1, x2, target] = [tensor([2], [1]), tensor([1], [1]), tensor([3], [1])];
  const found = (): number[][] =>
    [w, b, low, image].map(({ grad }) => Array.from(grad?.data() ?? [], (number) => number + 0));
  const atEnd = (name: keyof TapesData, of: string): unknown =>
    gradientOf(tapes[name], of, tapes[name].steps.length);

  lossOf(w, b, x1, target).backward();
  expect([atEnd('one', 'w'), atEnd('one', 'b')]).toEqual(found().slice(0, 2));
  w.clearGrad();
  b.clearGrad();
  lossOf(w, b, x1, target)
    .add(lossOf(w, b, x2, target))
    .backward();
  expect([atEnd('two', 'w'), atEnd('two', 'b')]).toEqual(found().slice(0, 2));
  w.clearGrad();
  lossOf(w, low, x1, target).backward();
  expect([atEnd('stopped', 'w'), atEnd('stopped', 'b')]).toEqual([found()[0], found()[2]]);
  pooledSum(image).backward();
  expect(atEnd('pooled', 'image')).toEqual(found()[3]);
});

test.each(names)('%s: each operation gets its gradient before it hands it on, and once', (name) => {
  const tape = tapes[name];
  const operations = tape.nodes.flatMap(({ operation }, node) => (operation === null ? [] : [node]));
  expect(tape.steps.map(({ node }) => node).sort((a, b) => a - b)).toEqual(operations);
  tape.steps.forEach(({ node, gradient }, step) => {
    expect(gradientsAfter(tape, step)[node]).toEqual(gradient);
  });
});

test.each(names)(
  '%s: twice without zeroGrad, parameters have twice the gradient, and operations the same',
  (name) => {
    const tape = tapes[name];
    const { length } = tape.steps;
    const [once, twice] = [gradientsAfter(tape, length), gradientsAfter(tape, 2 * length)];
    tape.nodes.forEach(({ operation }, node) => {
      const factor = operation === null ? 2 : 1;
      expect(twice[node]).toEqual(once[node]?.map((number) => factor * number) ?? null);
    });
    // In the second pass nothing has arrived yet but at the loss and what it was made from.
    const begun = gradientsAfter(tape, length + 1);
    const arrived = tape.nodes.filter(({ operation }, node) => operation !== null && begun[node] !== null);
    const { inputs = [], name: loss } = tape.nodes.at(-1) ?? {};
    expect(arrived.map((node) => node.name).sort()).toEqual(
      [...new Set([loss, ...inputs.map((input) => tape.nodes[input]?.name)])].sort(),
    );
  },
);

test('what needs no gradient gets none', () => {
  for (const tape of Object.values<Tape>(tapes)) {
    tape.nodes.forEach(({ needsGradient }, node) => {
      expect(gradientsAfter(tape, tape.steps.length)[node] !== null).toBe(needsGradient);
    });
  }
});

test('where parts meet, the sum says which', () => {
  const { two: tape } = tapes;
  const ofWeight = tape.steps.flatMap((_, i) =>
    sumsOf(tape, i + 1).filter(({ node }) => node === placeOf(tape, 'w')),
  );
  expect(ofWeight).toEqual([{ node: placeOf(tape, 'w'), terms: expect.anything() as unknown, total: [6] }]);
  expect(ofWeight[0]?.terms.flat().sort()).toEqual([-2, 8]);
  // A fork inside of one operation: the distance, times itself.
  const squared = tapes.one;
  expect(sumsOf(squared, 1)).toEqual([{ node: placeOf(squared, 'sub'), terms: [[2], [2]], total: [4] }]);
  expect(sumsOf(squared, 0)).toEqual([]);
});

test.each(names)(
  '%s: an operation that is pressed is the one whose rule is shown, in the pass that is shown',
  (name) => {
    const tape = tapes[name];
    const { length } = tape.steps;
    for (const done of [0, 1, length, length + 1, 2 * length]) {
      for (const { node } of tape.steps) {
        const step = stepThrough(tape, node, done);
        expect(lastStep(tape, step)?.node).toBe(node);
        expect(step > length).toBe(done > length);
      }
    }
    expect(lastStep(tape, 0)).toBeUndefined();
  },
);

test.each(names)('%s: each node has a place of its own, below all that it was computed from', (name) => {
  const { nodes } = tapes[name];
  const spots = layout(nodes);
  expect(new Set(spots.map(({ row, x }) => `${row} ${x}`)).size).toBe(nodes.length);
  nodes.forEach(({ inputs }, node) => {
    for (const input of inputs) expect(spots[input]!.row).toBeLessThan(spots[node]!.row);
  });
  // On the narrowest screen there is room for three side by side.
  for (const { row } of spots) expect(spots.filter((spot) => spot.row === row).length).toBeLessThan(4);
  expect(Math.min(...spots.map(({ row }) => row))).toBe(0);
  expect(new Set(nodes.map((node) => node.name)).size).toBe(nodes.length);
});

test('a tensor without a name is refused', async () => {
  await setEngine('cpu');
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  expect(() => recordTape(w.mul(w), new Map())).toThrow('a tensor of the graph has no name');
});
