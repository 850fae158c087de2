import { readFileSync } from 'node:fs';
import path from 'node:path';
import recorded from '../../docs/runs/moments.json';
import type { Net } from '../../lessons/03-cnn';
import {
  decodeSafetensors,
  encodeSafetensors,
  memory,
  safeOpen,
  setEngine,
  Shapes,
  tensor,
  tidy,
  UsageError,
} from '../../src';
import { transform } from '../../lab/images';
import { root } from '../../tools/root';
import { inside as insideData } from '../../website/plugins/figures/inside';
import { network } from '../../website/plugins/figures/network';
import { halfOf } from '../../website/record/run/halfFile';
import { measure } from '../../website/record/run/measure';
import { momentsSettings, momentsSizes } from '../../website/record/run/moments';
import { openShapes } from '../../website/record/run/images';
import { startRun } from '../../website/record/run/steps';
import { outputAt, sumsAt } from '../../website/src/components/ConvolutionPicture/arithmetic';
import {
  convolutionAt,
  STRONGEST,
  unitAt,
  valueAt,
  weightsOf,
  windowAt,
} from '../../website/src/components/LivingNetwork/closeUp';
import { painted } from '../../website/src/components/LivingNetwork/colours';
import { filterSize, layersOf, type Layer } from '../../website/src/components/LivingNetwork/layers';
import {
  atIndex,
  indexOf,
  mostOf,
  sheetOf,
  type At,
} from '../../website/src/components/LivingNetwork/sheets';
import { traceOf, unflattened } from '../../website/src/components/LivingNetwork/trace';
import { largestAt } from '../../website/src/components/PoolPicture/arithmetic';
import { part } from '../../website/src/components/SlidingWindow/window';
import { lookInside } from '../../website/src/training/inside/lookInside';
import { openMoments } from '../../website/src/training/inside/openMoments';
import type { Inside } from '../../website/src/training/inside/questions';
import type { FromWorker } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';

const FILE = 'website/static/networks/shapes-moments.safetensors';
const file = readFileSync(path.join(root, FILE));

let layers: readonly Layer[];
let net: Net;
let seen: Uint8Array;
let inside: Inside;
beforeAll(async () => {
  await setEngine('wasm');
  layers = layersOf(await network());
  await setEngine('wasm');
  net = openMoments(file, FILE).nets.at(-1)!;
  seen = Uint8Array.from(new Shapes({ train: false, size: 3 }).image(2).data);
  inside = lookInside(net, seen);
});

const named = (name: string): Layer => layers.find((layer) => layer.name === name)!;
const placesOf = (kind: Layer['kind']): readonly At[] =>
  layers.flatMap((layer, i) =>
    layer.kind === kind
      ? Array.from(inside.outputs[i]!, (_, index) => atIndex(sheetOf(layer), i, index))
      : [],
  );

describe('the layers', () => {
  test('the filter size that is read off the counts is that of the layer', () => {
    expect(filterSize(named('conv1'))).toBe(net.conv1.kernelSize[0]);
    expect(filterSize(named('conv2'))).toBe(net.conv2.kernelSize[0]);
  });

  test('each takes what the one before it gives, from the image to the ten logits', () => {
    expect(layers[0]!.output).toEqual([32, 32, 3]);
    layers.slice(1).forEach(({ input }, i) => expect(input).toEqual(layers[i]!.output));
    expect(layers.at(-1)!.output).toEqual([10]);
  });

  test('takes and gives as many channels or numbers as it was made for', () => {
    for (const conv of ['conv1', 'conv2'] as const) {
      const { inChannels, outChannels } = net[conv];
      expect([named(conv).input[2], named(conv).output[2]]).toEqual([inChannels, outChannels]);
    }
    for (const fc of ['fc1', 'fc2', 'fc3'] as const) {
      const { inFeatures, outFeatures } = net[fc];
      expect([named(fc).input, named(fc).output]).toEqual([[inFeatures], [outFeatures]]);
    }
  });

  test('an operation that the picture does not know is an error, not a gap', () => {
    const rows = [{ name: 'x', operation: 'dropout', outputShape: [1, 10], parameters: 0 }];
    expect(() => layersOf({ inputShape: [1, 10], rows, parameters: 0 })).toThrow('dropout');
  });

  test('all numbers of a layer have a place of their own on its maps', () => {
    for (const [i, layer] of layers.entries()) {
      const sheet = sheetOf(layer);
      const count = inside.outputs[i]!.length;
      expect(sheet.rows * sheet.columns * sheet.channels).toBe(count);
      for (let index = 0; index < count; index++) {
        const at = atIndex(sheet, i, index);
        expect(indexOf(sheet, at)).toBe(index);
        expect(at.row < sheet.rows && at.column < sheet.columns && at.channel < sheet.channels).toBe(true);
      }
    }
  });
});

describe('what is shown of a layer is what the layer gave', () => {
  test('as many numbers as it has, and at the end the logits of forward', () => {
    expect(inside.outputs.map(({ length }) => length)).toEqual(
      layers.map(({ output }) => output.reduce((a, b) => a * b, 1)),
    );
    const { data } = transform.apply({ shape: [32, 32, 3], data: seen });
    const logits = tidy(() => Float32Array.from(net.forward(tensor(data, [1, 32, 32, 3])).data()));
    expect(inside.outputs.at(-1)).toEqual(logits);
    const powers = Array.from(logits, Math.exp);
    const sum = powers.reduce((a, b) => a + b, 0);
    powers.forEach((power, i) => expect(inside.probabilities[i]).toBeCloseTo(power / sum, 5));
  });

  test('looking leaves no tensor, and the next look says the same', () => {
    const before = memory();
    expect(lookInside(net, seen)).toEqual(inside);
    expect(memory()).toEqual(before);
  });
});

test('looking into a network at any time while it learns and is tested shows all of it, and changes nothing', async () => {
  const options = { lr: 0.005, momentum: 0.9, batchSize: 4, seed: 0, images: 40, epochs: 1 };
  const begin = { type: 'begin', run: 1, options, paused: false } as const;
  const weights = { type: 'ask', id: 0, name: 'weights', given: null } as const;
  const weightsAfter = async (isLooking: boolean): Promise<unknown> => {
    const told: FromWorker[] = [];
    const session = new Session((message) => told.push(message));
    void session.obey({ type: 'framesPerSecond', value: 1e6 });
    const over = session.obey(begin);
    let looks = 0;
    while (isLooking && !told.some(({ type }) => type === 'ended')) {
      void session.obey({ type: 'ask', id: 1, name: 'inside', given: { network: 'trained', seen } });
      const last = told.at(-1);
      if (last?.type === 'answer' && 'outputs' in (last.answer as object)) {
        looks++;
        expect((last.answer as Inside).outputs).toHaveLength(layers.length);
      }
      // Now and then, also between the batches of a test; and all that is waiting gets its turn.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      if (looks % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await over;
    expect(looks > 20).toBe(isLooking);
    await session.obey(weights);
    return told.findLast((message) => message.type === 'answer')?.answer;
  };
  expect(await weightsAfter(true)).toEqual(await weightsAfter(false));
});

test('before a network is there, a sentence says so; a file of something else is refused in one', async () => {
  const told: FromWorker[] = [];
  await new Promise<void>((resolve) => {
    const session = new Session((message) => {
      told.push(message);
      if (told.length === 3) resolve();
    });
    void session.obey({ type: 'ask', id: 0, name: 'inside', given: { network: 'moment 0', seen } });
    const given = { file: 'x.safetensors', bytes: new Uint8Array(5) };
    void session.obey({ type: 'ask', id: 1, name: 'moments', given });
    void session.obey({ type: 'ask', id: 2, name: 'examples', given: null });
  });
  const answerOf = (id: number): unknown =>
    told.find((message) => message.type === 'answer' && message.id === id);
  const [none, refused, examples] = [0, 1, 2].map((id) => (answerOf(id) as { answer: unknown }).answer);
  expect(none).toHaveProperty('problem');
  expect(refused).toHaveProperty('problem', expect.stringContaining('x.safetensors'));
  expect(examples).toHaveLength(10);
});

test('where one of the networks of a file is missing, those before it are free again', () => {
  const states = decodeSafetensors(file, FILE);
  const last = `step${recorded.moments.at(-1)!.step}.`;
  const part = encodeSafetensors(
    new Map([...states].filter(([name]) => !name.startsWith(last))),
    safeOpen(file).metadata(),
  );
  const before = memory();
  expect(() => openMoments(part, FILE)).toThrow(UsageError);
  expect(memory()).toEqual(before);
});

describe('a number from near', () => {
  test('of a convolution: the products that are shown and the bias add up to it', () => {
    const places = placesOf('conv2d').filter((_, i) => i % 7 === 0);
    expect(new Set(places.map(({ layer }) => layer)).size).toBe(2);
    for (const at of places) {
      const { conv, place } = convolutionAt(layers, inside, at);
      expect(conv.filter.flat()).toHaveLength(5 * layers[at.layer]!.input[2]!);
      const products = sumsAt(conv, place).flatMap((one) => one.products.flat());
      const sum = products.reduce((a, b) => a + b, conv.bias);
      const value = valueAt(layers, inside, at);
      expect(Math.abs(sum - value)).toBeLessThan(2e-5 * Math.max(1, Math.abs(value)));
      expect(outputAt(conv, place)).toBeCloseTo(sum, 9);
    }
  });

  test('of a pooling: the winner is the largest of the four, and the number', () => {
    for (const at of placesOf('maxPool2d')) {
      const { grid, place } = windowAt(layers, inside, at);
      const four = part(grid, place).flat();
      expect(four).toHaveLength(4);
      const winner = largestAt(grid, place);
      expect(winner.value).toBe(valueAt(layers, inside, at));
      expect(four.every((number) => number <= winner.value)).toBe(true);
      expect(grid[winner.row]![winner.column]).toBe(winner.value);
    }
  });

  test('of relu: the number before it where that is above 0, else 0', () => {
    for (const at of placesOf('relu')) {
      const before = valueAt(layers, inside, { ...at, layer: at.layer - 1 });
      expect(valueAt(layers, inside, at)).toBe(before > 0 ? before : 0);
    }
  });

  test('of flatten: the number where it comes from', () => {
    for (const at of placesOf('flatten')) {
      const layer = layers[at.layer]!;
      const from = unflattened(layer, at.layer - 1, indexOf(sheetOf(layer), at));
      expect(valueAt(layers, inside, at)).toBe(valueAt(layers, inside, from));
    }
  });

  test('of a fully connected layer: ten products, no other is stronger, and all with the bias add up to it', () => {
    for (const at of placesOf('linear')) {
      const { strongest, rest, bias } = unitAt(layers, inside, at);
      expect(strongest).toHaveLength(STRONGEST);
      const unit = indexOf(sheetOf(layers[at.layer]!), at);
      const weights = weightsOf(layers[at.layer]!, inside, unit);
      const told = new Set(strongest.map(({ index }) => index));
      expect(told.size).toBe(STRONGEST);
      const weakest = Math.min(...strongest.map(({ product }) => Math.abs(product)));
      weights.forEach((weight, index) => {
        const product = weight * inside.outputs[at.layer - 1]![index]!;
        if (!told.has(index)) expect(Math.abs(product)).toBeLessThanOrEqual(weakest);
      });
      const sum = strongest.reduce((total, { product }) => total + product, rest + bias);
      expect(sum).toBeCloseTo(valueAt(layers, inside, at), 3);
    }
  });
});

test('what is lit is what a number was computed from: nothing else changes it', () => {
  const lookAt = (pixels: Uint8Array): Inside => lookInside(net, pixels);
  for (const at of [
    { layer: 1, channel: 2, row: 3, column: 20 },
    { layer: 3, channel: 5, row: 7, column: 0 },
    { layer: 4, channel: 9, row: 4, column: 6 },
    { layer: 6, channel: 13, row: 4, column: 1 },
    { layer: 7, channel: 0, row: 15, column: 24 },
  ]) {
    const [area] = traceOf(layers, at, () => [])[0]!.areas;
    const isLit = (i: number): boolean => {
      const [row, column] = [Math.floor(i / 96), Math.floor(i / 3) % 32];
      const { top, left, height, width } = area!;
      return row >= top && row < top + height && column >= left && column < left + width;
    };
    const outside = lookAt(seen.map((byte, i) => (isLit(i) ? byte : 255 - byte)));
    expect(valueAt(layers, outside, at)).toBe(valueAt(layers, inside, at));
    if (at.layer === 1 || at.layer === 4) {
      const within = lookAt(seen.map((byte, i) => (isLit(i) ? 255 - byte : byte)));
      expect(valueAt(layers, within, at)).not.toBe(valueAt(layers, inside, at));
    }
  }
});

test('a number of conv2 depends on 14 by 14 pixels, one of the second pooling on 16 by 16', () => {
  const sizeFrom = (layer: number) => {
    const [area] = traceOf(layers, { layer, channel: 0, row: 1, column: 2 }, () => [])[0]!.areas;
    return [area!.height, area!.width];
  };
  expect([layers[4]!.name, sizeFrom(4)]).toEqual(['conv2', [14, 14]]);
  expect([layers[6]!.name, sizeFrom(6)]).toEqual(['maxPool2d', [16, 16]]);
});

test('before the first step no class gets more than 12 % for a picture that is offered', () => {
  const [first] = openMoments(file, FILE).nets;
  const images = new Shapes({ train: false, size: 500 });
  for (const label of images.classes.keys()) {
    const { data } = images.image(images.labels.indexOf(label));
    expect(Math.max(...lookInside(first!, Uint8Array.from(data)).probabilities)).toBeLessThan(0.12);
  }
  const accuracies = new Map(recorded.moments.map(({ step, ...facts }) => [step, facts]));
  expect(accuracies.get(500)!.loss).toBeCloseTo(2.3, 2);
  expect(Math.round(100 * accuracies.get(8000)!.accuracy)).toBe(51);
});

test('lit before a fully connected layer are the inputs that are told', () => {
  const at = { layer: layers.length - 1, channel: 0, row: 4, column: 0 };
  const strongest = unitAt(layers, inside, at).strongest.map(({ index }) => index);
  const trace = traceOf(layers, at, () => strongest);
  const sheet = sheetOf(layers.at(-2)!);
  expect(trace.at(-2)!.areas.map(({ top, left }) => top * sheet.columns + left)).toEqual(strongest);
  expect(trace.slice(0, -2)).toEqual(new Array(layers.length - 2).fill(undefined));
});

test('a colour says sign and size, and 0 has none', () => {
  expect([...painted([2, -1, 0, NaN], 2)].filter((_, i) => i % 4 === 3)).toEqual([255, 128, 0, 0]);
  const [above, below] = [painted([1], 1), painted([-1], 1)];
  expect([...above.slice(0, 3)]).not.toEqual([...below.slice(0, 3)]);
  expect(mostOf([1, -3, 2])).toBe(3);
});

describe('the recorded training', () => {
  test('its file has the moments that its facts name, and they start as they were recorded', async () => {
    const { steps, nets } = openMoments(file, FILE);
    expect(steps).toEqual(recorded.moments.map(({ step }) => step));
    expect(safeOpen(file).metadata()).toMatchObject({
      dataset: 'Shapes',
      classes: JSON.stringify(recorded.classes),
    });
    const data = openShapes(momentsSizes);
    const run = startRun(data.trainset, momentsSettings);
    const check = async (moment: number): Promise<void> => {
      const { step, ...facts } = recorded.moments[moment]!;
      expect([step, await measure(run.net, data.testset)]).toEqual([steps[moment], facts]);
      const halves = nets[moment]!.stateDict();
      for (const [name, { data: numbers }] of run.net.stateDict())
        expect([...halves.get(name)!.data].map(halfOf)).toEqual([...numbers].map(halfOf));
    };
    await check(0);
    for await (const { step } of run.steps)
      if (step === steps[1]) {
        await check(1);
        break;
      }
  });

  test('the picture before the press is of its last moment', async () => {
    const { layers: drawn, classes, label, probabilities } = await insideData(root);
    expect(drawn).toHaveLength(layers.length);
    expect(classes).toEqual(recorded.classes);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(label);
    await setEngine('wasm');
  });

  test('16 bits keep what has 11 digits, and round what has more to the nearest', () => {
    const back = (bits: number): number => decodeSafetensors(halfFile(bits)).get('x')!.data[0]!;
    for (const value of [0, 1, -2, 0.5, 65504, 2 ** -14, 2 ** -24, -(3 * 2 ** -24), 1.5, 1023 / 1024])
      expect(back(halfOf(value))).toBe(value);
    expect(back(halfOf(1 + 2 ** -11))).toBe(1);
    expect(back(halfOf(1 + 3 * 2 ** -11))).toBe(1 + 2 ** -9);
    expect(back(halfOf(2 - 2 ** -12))).toBe(2);
    expect(() => halfOf(1e6)).toThrow('too large');
  });
});

function halfFile(bits: number): Uint8Array {
  const json = '{"x":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}'.padEnd(56);
  const bytes = Buffer.alloc(8 + json.length + 2);
  bytes.writeBigUInt64LE(BigInt(json.length));
  bytes.write(json, 8);
  bytes.writeUInt16LE(bits, 8 + json.length);
  return bytes;
}
