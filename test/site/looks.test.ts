import path from 'node:path';
import symptoms from '../../docs/runs/symptoms.json';
import softmaxTwice from '../../lessons/closer/output/04-softmax-twice.json';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

const read = (file: string): string => readText(path.join(root, file)).replaceAll(/\s+/g, ' ');

/** Numbers in the text of a closer look: what it says, and the line of its program that says so. */
const claims: readonly (readonly [look: string, sentence: string, printed: string])[] = [
  [
    '04-cross-entropy',
    '66 % sure of the first class, 24 % of the second, 10 % of the third',
    '0.659, 0.242, 0.099',
  ],
  ['04-softmax-twice', 'e divided by e + 9 is 0.232', 'after a second softmax 0.232'],
  ['04-momentum', '2.94 − 0.113 = 2.827', '2.940 -> 2.827'],
  ['04-valley', 'after 20 steps y is beyond 800', ', 836.682]'],
  ['04-rates', '2.4 − 0.01 × 4.8 = 2.352', 'lr 0.01: 2.352'],
  ['04b-nudge', 'From 4 to 4.008004', 'w = 3.001: it is 4.008004'],
  ['04b-nudge', 'a little too much: 8.4, 8.004', 'a nudge of 0.001: 8.004 times; to both sides, 8.000 times'],
  ['04b-rules', '8 came back from one image, −2 from the other, and the weight has 6', '8 + -2 = 6'],
];

test.each(claims)('closer/%s says what its program prints: %s', (look, sentence, printed) => {
  expect(read(`docs/closer/${look}.mdx`)).toContain(sentence);
  expect(read(`lessons/closer/output/${look}.json`)).toContain(printed);
});

test('a second softmax leaves a tenth of the gradient, and after two epochs the loss is where it was', () => {
  const [once = NaN, twice = NaN] = softmaxTwice.slice(-2).map(({ text }) => Number(text.split(' ').at(-1)));
  expect(twice / once).toBeCloseTo(0.1);
  const losses = symptoms.runs
    .find(({ name }) => name === 'softmax twice')
    ?.printed.flatMap((line) => /loss: (.+)$/.exec(line)?.[1] ?? []);
  expect(read('docs/closer/04-softmax-twice.mdx')).toContain(`still is ${losses?.at(-1)}]`);
});
