import path from 'node:path';
import answers from '../../lessons/closer/output/06-answers.json';
import byHeart from '../../lessons/closer/output/06-by-heart.json';
import checkpoint from '../../lessons/closer/output/06-checkpoint.json';
import heldOut from '../../lessons/closer/output/05-held-out.json';
import memory from '../../lessons/closer/output/05-memory.json';
import watch from '../../lessons/closer/output/05-watch.json';
import lesson6 from '../../lessons/output/06-testing.json';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import type { OutputLine } from '../../website/plugins/listing/source';

// What the closer looks of lessons 5 and 6 say of their programs, by what these print; run.test.ts proves that they print it.
const linesOf = (output: readonly OutputLine[]): string[] => output.map(({ text }) => text);

/** What `pattern` catches in each line that has it. */
const caught = (output: readonly OutputLine[], pattern: RegExp): string[][] =>
  linesOf(output).flatMap((line) => {
    const found = pattern.exec(line);
    return found === null ? [] : [found.slice(1)];
  });

test('gradients add up, backward changes no weight, and step moves it by lr times the gradient', () => {
  const gradients = caught(watch, /without zeroGrad: (.+)$/).map(([gradient]) => Number(gradient));
  const [once = NaN, twice = NaN, thrice = NaN] = gradients;
  expect(twice / once).toBeCloseTo(2, 2);
  expect(thrice / once).toBeCloseTo(3, 2);
  expect(caught(watch, /^after zeroGrad and backward: (.+)$/)).toEqual([[once.toFixed(4)]]);
  const [start, after, moved] = caught(
    watch,
    /^(?:the weight itself|after backward|after step): +(.+)$/,
  ).flat();
  expect(after).toBe(start);
  expect(Number(moved)).toBeCloseTo(Number(start) - 0.001 * once, 6);
});

test('each step has as many tensors; 14 of them are freed after the loop, and the 10 parameters stay', () => {
  expect(linesOf(memory)).toEqual(['tensors alive in three steps: 24, 24, 24; after the loop: 10']);
});

test('the weights of the lowest held-out loss are kept, and training on makes it worse', () => {
  const epochs = caught(heldOut, /^epoch (\d+): loss (.+), on held-out images (.+)$/).map((row) =>
    row.map(Number),
  );
  expect(epochs.map(([epoch]) => epoch)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  const losses = epochs.map(([, , loss]) => loss ?? NaN);
  const lowest = losses.indexOf(Math.min(...losses));
  expect(linesOf(heldOut)).toContain(`lowest after epoch ${lowest + 1}: its weights are back`);
  expect(lowest).toBeLessThan(losses.length - 1);
  const learned = epochs.map(([, loss]) => loss ?? NaN);
  expect(learned.at(-1)).toBeLessThan(learned[lowest]!);
  const rises = losses.flatMap((loss, i) => (i > 0 && i < lowest && loss > losses[i - 1]! ? i + 1 : []));
  const page = readText(path.join(root, 'docs/closer/05-held-out.mdx'));
  expect(page).toContain(`turns after epoch ${lowest + 1} and grows`);
  expect(page).toContain(`It rose before, too, in epochs ${rises.join(' and ')}, and fell again.`);
});

test('a file has ten tensors, and with momentum and generator the next step is the same', () => {
  expect(linesOf(checkpoint)).toContain('  conv1.weight [6, 3, 5, 5]');
  expect(linesOf(checkpoint)).toContain('  fc1.weight [120, 400]');
  expect(linesOf(checkpoint).filter((line) => /^ {2}\w+\.(weight|bias) \[/.test(line))).toHaveLength(10);
  const [[before], [after]] = [/^the next step has the loss (.+)$/, /^from the file, it has (.+)$/].map(
    (pattern) => caught(checkpoint, pattern).flat(),
  ) as [string[], string[]];
  expect(before).toBeDefined();
  expect(after).toBe(before);
});

test('the programs that look at lesson 6 look at its network', () => {
  const losses = (output: readonly OutputLine[]): string[] =>
    linesOf(output).filter((line) => /^\[\d, +\d+\] loss/.test(line));
  expect(losses(answers)).toEqual(losses(lesson6));
  expect(losses(byHeart)).toEqual(losses(lesson6));
  expect(losses(lesson6)).toHaveLength(8);
});
