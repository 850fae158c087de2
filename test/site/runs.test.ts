import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import cifar10 from '../../docs/runs/cifar10.json';
import shapes from '../../docs/runs/shapes.json';
import symptoms from '../../docs/runs/symptoms.json';
import answers from '../../lessons/closer/output/06-answers.json';
import lesson7 from '../../lessons/output/07-full-example.json';
import { ConfusionMatrix, setEngine, Shapes } from '../../src';
import { drawExamples } from '../../website/plugins/examples/draw';
import { mistakes } from '../../website/record/run/mistakes';
import { changed, symptomsOf } from '../../website/record/run/symptoms';
import { openShapes } from '../../website/record/run/images';
import { measure } from '../../website/record/run/measure';
import { Means } from '../../website/record/run/means';
import { shapesLossEvery, shapesSettings, shapesSizes } from '../../website/record/run/shapes';
import { startRun } from '../../website/record/run/steps';

const folder = path.join(__dirname, '..', '..', 'docs', 'runs');

/** The library's matrix with the counts of a file. */
function matrixOf({ classes, confusion }: { classes: string[]; confusion: number[][] }): ConfusionMatrix {
  const matrix = new ConfusionMatrix(classes);
  confusion.forEach((row, right) =>
    row.forEach((count, chosen) =>
      matrix.add(new Array<number>(count).fill(chosen), new Array<number>(count).fill(right)),
    ),
  );
  return matrix;
}

test('the run on Shapes starts here as it did where it was recorded, digit by digit', async () => {
  await setEngine('wasm');
  const { trainset, testset } = openShapes(shapesSizes);
  const { net, steps } = startRun(trainset, shapesSettings);
  expect({ step: 0, ...(await measure(net, testset)) }).toEqual(shapes.tests[0]);
  const losses = new Means(shapesLossEvery);
  for await (const { step, loss } of steps) {
    losses.add(loss);
    if (step === 500) break;
  }
  expect(losses.values).toEqual(shapes.losses.slice(0, 5));
  expect({ step: 500, ...(await measure(net, testset)) }).toEqual(shapes.tests[1]);
});

test('the run on Shapes is the one of lesson 6, whose answers a closer look counts', () => {
  const printed = answers.map(({ text }) => text);
  const start = printed.indexOf('rows: what it is; columns: what the network took it for') + 1;
  const table = printed.slice(start, start + 11).join('\n');
  expect(table).toBe(matrixOf(shapes).toString());
});

test.each([cifar10, shapes])('the matrix of $dataset and the shares in its file are of one run', (run) => {
  const matrix = matrixOf(run);
  expect(matrix.total).toBe(run.testImages);
  expect(run.perClass).toEqual(matrix.perClass());
  const last = run.tests.at(-1);
  expect(last?.step).toBe((run.trainImages / run.batchSize) * run.epochs);
  expect(last?.accuracy).toBe(matrix.accuracy());
  expect(run.losses).toHaveLength((last?.step ?? NaN) / run.lossEvery);
});

test('the examples are images of their rows, drawn as the data set draws them, as many as there are up to 3', () => {
  const testset = new Shapes({ train: false, size: shapes.testImages });
  const drawn = drawExamples(shapes);
  shapes.examples.forEach((row, right) =>
    row.forEach((cell, chosen) => {
      expect(cell).toHaveLength(Math.min(3, shapes.confusion[right]?.[chosen] ?? NaN));
      cell.forEach((index, i) => {
        expect(testset.label(index)).toBe(right);
        const uri = drawn.cells[right]?.[chosen]?.[i] ?? '';
        const { data } = PNG.sync.read(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
        const colours = data.filter((_, byte) => byte % 4 !== 3);
        expect(Buffer.compare(colours, Uint8Array.from(testset.image(index).data))).toBe(0);
      });
    }),
  );
});

test('a mean is noted when its numbers are complete', () => {
  const means = new Means(2);
  for (const value of [1, 2, 3, 4.00005, 5]) means.add(value);
  expect(means.values).toEqual([1.5, 3.5]);
});

test.each(readdirSync(folder))('%s tells how it was made, and nothing else of the machine', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).not.toMatch(/\/(work|home|tmp|Users)\b|\\\\/);
  const made = JSON.parse(text) as object;
  if ('machine' in made)
    expect(made).toMatchObject({ date: expect.any(String) as string, versions: expect.any(Array) as [] });
  else
    expect(made).toMatchObject({
      command: expect.stringMatching(
        /^npm run record:runs( -- (--archive cifar-10-binary\.tar\.gz|--python python3))?$/,
      ) as string,
      dataset: expect.stringMatching(/^(CIFAR-10|Shapes)$/) as string,
      seed: 0,
      momentum: 0.9,
    });
});

test("a mistake's change fits lesson 7, and what it prints is what was recorded", async () => {
  for (const mistake of mistakes) expect(changed(mistake)).not.toBe('');
  expect(symptoms.runs.map(({ name, changes }) => ({ name, changes }))).toEqual(mistakes);
  // The one that stops at once; the others take seconds each.
  const nan = mistakes.find(({ name }) => name === 'lr 1');
  expect(nan && (await symptomsOf(nan))).toEqual(symptoms.runs.find(({ name }) => name === 'lr 1'));
});

test("without a mistake, it prints lesson 7's lines, and the logits", () => {
  const printed = symptoms.runs.find(({ name }) => name === 'none')?.printed ?? [];
  expect(printed).toEqual(expect.arrayContaining(lesson7.map(({ text }) => text)));
});
