import path from 'node:path';
import { DataLoader, manualSeed, setEngine, Shapes } from '../../../src';
import * as lessonData from '../../../lessons/02-data';
import * as lesson3 from '../../../lessons/03-cnn';
import * as lesson5 from '../../../lessons/05-training';
import { readText } from '../../../tools/text';
import { root } from '../../../tools/root';
import { outputFileOf } from '../../../website/plugins/listing/lessons';
import type { OutputLine } from '../../../website/plugins/listing/source';
import { RUNNABLE } from '../../../website/plugins/lines/runnable';
import { PICTURES } from '../../../website/src/lines/encored';
import type { Seen } from '../../../website/src/lines/protocol';
import { digestOf } from '../../support/digest';
import { loadFor, programs, runIt } from './load';

beforeAll(() => setEngine('wasm'));

const recordOf = (file: string): OutputLine[] =>
  JSON.parse(readText(path.join(root, outputFileOf(file)))) as OutputLine[];

const plain = (value: number | string | boolean): Seen => ({ kind: 'plain', value });

test.each(RUNNABLE)('%s prints in a page what is recorded, and says at which lines', async (file) => {
  const { printed, problem } = await runIt(file);
  expect(problem).toBeUndefined();
  const recorded = recordOf(file);
  expect(printed.map(({ text }) => text)).toEqual(recorded.map(({ text }) => text));
  // What a module prints that this one imports is at no line of it; the record has it at the line that called it.
  printed.forEach(({ line }, i) => expect([0, recorded[i]!.line]).toContain(line));
  expect(printed.some(({ line }) => line > 0)).toBe(true);
});

test('what looks on changes nothing: lesson 5’s loop learns the very weights, with a look at each turn', async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const trainset = new Shapes({ train: true, size: 400, transform: lessonData.transform });
  const digestBy = async (train: typeof lesson5.train, Net: typeof lesson3.Net): Promise<string> => {
    manualSeed(0);
    const net = new Net();
    await train(net, trainset, 2);
    return digestOf(net.stateDict());
  };
  // The modules have what the files export.
  const looked = loadFor('lessons/05-training.ts') as typeof lesson5;
  expect(await digestBy(looked.train, lesson3.Net)).toBe(await digestBy(lesson5.train, lesson3.Net));
});

test('the values of lesson 3 are those of its lines, with the first drawn pictures', async () => {
  const { seen } = await runIt('lessons/03-cnn.ts');
  manualSeed(0);
  const net = new lesson3.Net();
  const shapes = new Shapes({ train: true, size: PICTURES, transform: lessonData.transform });
  const [images] = await new DataLoader(shapes, { batchSize: PICTURES }).first();
  const small = net.pool.forward(net.conv1.forward(images).relu());
  const mean = (numbers: ArrayLike<number>): number =>
    Array.from(numbers).reduce((a, b) => a + b, 0) / numbers.length;
  for (const [where, tensor] of [
    ['18 images', images],
    ['19 small', small],
    ['24', net.forward(images)],
  ] as const)
    expect(seen.get(where)).toMatchObject({ shape: tensor.shape, mean: mean(tensor.data()) });
  expect(seen.get('12 fc1')).toMatchObject({ kind: 'module', parameters: 48_120 });

  // The miniatures of the images are their pixels, to the byte.
  expect(seen.get('18 images')).toMatchObject({ pictures: { size: 32, pixels: shapes.pixels } });
  // Those of a feature map: black is the least, white the most.
  const maps = seen.get('19 small');
  const pixels = maps?.kind === 'tensor' ? maps.pictures!.pixels : new Uint8Array();
  const first = small.data().subarray(0, 14 * 14 * 6);
  expect(pixels).toHaveLength(6 * 14 * 14 * 3);
  const at = first.indexOf(Math.max(...first));
  const [place, channel] = [Math.floor(at / 6), at % 6];
  expect(pixels[(channel * 14 * 14 + place) * 3]).toBe(255);
});

test('the values of lessons 4 and 4b are those that their pages name', async () => {
  const four = (await runIt('lessons/04-loss-and-optimizer.ts')).seen;
  expect(four.get('22 trainset')).toMatchObject({ kind: 'images', name: 'Shapes', count: 4000 });
  expect(four.get('24 images')).toMatchObject({ shape: [256, 32, 32, 3] });
  expect(four.get('25 firstLoss')).toMatchObject({ shape: [], numbers: [expect.closeTo(2.305, 3)] });
  expect(four.get('31 weight')).toMatchObject({ shape: [1], numbers: [3] });
  expect(four.get('36 walker')).toMatchObject({ weights: expect.closeTo(2.4, 6) as number, gradients: 6 });
  const back = (await runIt('lessons/04b-backward.ts')).seen;
  for (const [where, value] of [
    ['11 x', 2],
    ['12 y', 5],
    ['18 ofDifference', 4],
    ['21 ofW', 8],
  ] as const)
    expect([where, back.get(where)]).toEqual([where, plain(value)]);
});

test('the last values of lesson 5 belong together, and its curve is the losses that it adds up', async () => {
  const { seen, events } = await runIt('lessons/05-training.ts');
  expect(seen.get('28 step')).toEqual(plain(1000));
  const loss = seen.get('23 loss');
  expect(loss).toMatchObject({ kind: 'tensor', shape: [] });
  if (loss?.kind === 'tensor') expect(seen.get('27 +')).toEqual(plain(loss.numbers![0]!));
  const points = events.flatMap((event) => (event.type === 'values' ? event.points : []));
  expect(points.map(({ x }) => x)).toEqual(Array.from({ length: 80 }, (_, i) => 25 * (i + 1)));
  // Ten points are 250 steps, whose mean the lesson prints.
  const means = Array.from({ length: 8 }, (_, i) =>
    (points.slice(10 * i, 10 * i + 10).reduce((sum, { y }) => sum + y, 0) / 10).toFixed(3),
  );
  const printed = recordOf('lessons/05-training.ts').map(({ text }) => text.split('loss: ')[1]);
  expect(means).toEqual(printed.slice(0, 8));
});

test('what was not looked at in the last turn of a loop says how many turns it had after that', async () => {
  // One look at the first turn, and none after it.
  const { events, seen } = await runIt('lessons/05-training.ts', {
    chosen: { epochs: 1 },
    framesPerSecond: 1e-9,
  });
  const over = events.at(-1)!;
  const { probes } = programs.find(({ file }) => file === 'lessons/05-training.ts')!;
  const older = over.type === 'over' ? [...over.older!] : [];
  expect(older.map(([probe, turns]) => [`${probes[probe]!.line} ${probes[probe]!.name}`, turns])).toEqual([
    ['20 inputs', 999],
    ['20 labels', 999],
    ['21 optimizer', 999],
    ['22 outputs', 999],
    ['25 optimizer', 999],
  ]);
  // Of single numbers, the last ones are told.
  expect(seen.get('28 step')).toEqual(plain(1000));
});

test('without zeroGrad, lesson 5 prints what the table of symptoms has', async () => {
  const { printed } = await runIt('lessons/05-training.ts', { without: ['zeroGrad'] });
  const { runs } = JSON.parse(readText(path.join(root, 'docs/runs/symptoms.json'))) as {
    readonly runs: readonly { readonly name: string; readonly printed: readonly string[] }[];
  };
  const recorded = runs.find(({ name }) => name === 'no zeroGrad')!.printed;
  expect(printed.map(({ text }) => text)).toEqual(
    recorded.slice(0, recorded.indexOf('Finished Training') + 1),
  );
});

test('a number that is chosen takes the place of the one that stands there', async () => {
  const { printed } = await runIt('lessons/03-cnn.ts', { chosen: { conv1: 3 } });
  expect(printed.find(({ text }) => text.startsWith('conv1'))?.text).toMatch(/\[1, 30, 30, 6\] +168$/);
  const five = await runIt('lessons/05-training.ts', {
    chosen: { batchSize: 64, lr: 0.01, momentum: 0, epochs: 1 },
  });
  expect(five.seen.get('11 trainloader')).toEqual({ kind: 'batches', count: 63 });
  expect(five.seen.get('13 optimizer')).toMatchObject({ lr: 0.01 });
  expect(five.seen.get('17 epoch')).toEqual(plain(1));
});

test('what lesson 4 prints is true of other numbers, too', async () => {
  const { printed } = await runIt('lessons/04-loss-and-optimizer.ts', {
    chosen: { lr: 0.01, batchSize: 32 },
  });
  const lines = printed.map(({ text }) => text);
  expect(lines).toContain('after a step: 3 - 0.01 * 6 = 2.94');
  expect(lines).toContainEqual(expect.stringMatching(/^untrained, on 32 images of Shapes: 2\.\d{3}$/));
});

test('what the library can’t go on with is a sentence, and all that was printed before stays', async () => {
  const { problem, printed } = await runIt('lessons/05-training.ts', {
    chosen: { lr: 100 },
  });
  expect(problem).toMatch(/the loss is (NaN|Infinity), and learning can't go on/);
  expect(printed).toEqual([]);
});

test('the compiler refuses what the library would refuse when it runs, and nothing else', async () => {
  const { offers, refusals } = programs.find(({ file }) => file === 'lessons/03-cnn.ts')!;
  const [one, two, three] = offers.map(({ id, choices }) => choices.map((value) => ({ [id]: value })));
  for (const a of one!)
    for (const b of two!)
      for (const c of three!) {
        const chosen = { ...a, ...b, ...c };
        const refusal = refusals.find((found) => JSON.stringify(found.chosen) === JSON.stringify(chosen));
        const { problem } = await runIt('lessons/03-cnn.ts', { chosen });
        const sizes = refusal && /Type '(\d+)' is not assignable to type '(\d+)'\.$/.exec(refusal.message);
        expect([chosen, problem]).toEqual([
          chosen,
          sizes ? expect.stringContaining(`[N, ${sizes[2]}], but got [1, ${sizes[1]}]`) : undefined,
        ]);
      }
});
