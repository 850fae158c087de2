import { existsSync } from 'node:fs';
import path from 'node:path';
import { importsOf, linesOfCode, parse, root, sourcesIn } from './support/sources';

const files = sourcesIn('src');
const parsed = new Map(files.map((file) => [file, parse(`src/${file}`)]));

/** For each file, the files that it imports. */
const arrows = new Map(
  [...parsed].map(([file, source]) => {
    const targets = importsOf(source).map((name) => {
      const base = path.posix.join(path.posix.dirname(file), name);
      return [`${base}.ts`, `${base}/index.ts`].find((candidate) =>
        existsSync(path.join(root, 'src', candidate)),
      );
    });
    return [file, targets.filter((target) => target !== undefined)];
  }),
);

test('imports run in no circle, not even those of types', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of arrows.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no file of the library is longer than 150 lines', () => {
  const long = [...parsed].filter(([, source]) => source.getLineStarts().length > 151);
  expect(long.map(([file]) => file)).toEqual([]);
});

/**
 * What a step of the lab runs through: tensor, operation, autograd, arithmetic, layers, loss, SGD, and the steps that formulas
 * are made of. What hands those to an engine is not counted, nor what happens once, when a network is made.
 */
const STEP = [
  ...['tensor', 'operation', 'operations/arithmetic', 'autograd', 'gradMode'],
  ...['nn/parameter', 'nn/conv2d', 'nn/maxPool2d', 'nn/linear', 'nn/crossEntropyLoss'],
  ...[
    'activations',
    'conv2d',
    'crossEntropy',
    'flatten',
    'linear',
    'maxPool2d',
    'reduction',
    'softmax',
    'window',
  ].map((name) => `nn/functional/${name}`),
  ...['optim/optimizer', 'optim/sgd', 'optim/memory'],
  ...['arithmetic', 'layout', 'matmul', 'patches', 'reductions'].map((name) => `engine/ops/${name}`),
].map((name) => `${name}.ts`);

const codeIn = (names: readonly string[]): number =>
  names.map((name) => linesOfCode(parse(`src/${name}`))).reduce((sum, lines) => sum + lines, 0);

test('a step of the lab can be read in an afternoon: 1,200 lines', () => {
  expect(codeIn(STEP)).toBeLessThanOrEqual(1200);
});

test('all layers and optimizers: 2,500 lines', () => {
  expect(codeIn(files.filter((file) => /^(nn|optim)\//.test(file)))).toBeLessThanOrEqual(2500);
});
