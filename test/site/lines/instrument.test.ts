import path from 'node:path';
import ts from 'typescript';
import { readText } from '../../../tools/text';
import { root } from '../../../tools/root';
import { CLOSE, instrument, OPEN } from '../../../website/plugins/lines/instrument';
import { offersOf, withChosen } from '../../../website/plugins/lines/offers';
import { choicesOf } from '../../../website/plugins/lines/variants';
import { modules, programs } from './load';

/** A program without all that was put in. */
const without = (text: string): string =>
  text
    .split(OPEN)
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf(CLOSE) + CLOSE.length)))
    .join('');

test('what runs in a page is the lesson’s own file, to the letter', () => {
  expect([...modules.keys()]).toContain('05-training.ts');
  for (const [name, text] of modules) {
    const file = readText(path.join(root, 'lessons', name));
    expect(without(text)).toBe(file);
    expect(file).not.toContain(OPEN);
  }
});

test('no program has a name that what is put in would hide', () => {
  for (const name of modules.keys())
    expect(readText(path.join(root, 'lessons', name))).not.toMatch(
      /(const|let|function|class|import \{[^}]*)\b(lab|program|console|process|require|module)\b/,
    );
});

/** Runs a small program as it is, or looked at; gives its result, and what was seen. */
function run(text: string): { readonly result: unknown; readonly seen: readonly string[] } {
  const seen: string[] = [];
  const { text: looked, probes } = instrument('a.ts', text, [], 'host');
  const see = (probe: number, value: unknown): unknown => {
    seen.push(`${probes[probe]!.line} ${probes[probe]!.name} ${JSON.stringify(value)}`);
    return value;
  };
  const lab = { see, pass: see, passAdded: see, at: () => undefined, leavesOut: () => false };
  const body = (program: string): string =>
    ts.transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
  const first = looked.slice(0, looked.indexOf(CLOSE) + CLOSE.length);
  const evaluate = (program: string): unknown =>
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- programs of this test
    new Function('lab', `${body(program)}; return result;`)(lab);
  const result = evaluate(looked.replace(first, ''));
  expect(result).toEqual(evaluate(text));
  return { result, seen };
}

test.each([
  ['a declaration', 'const result = 1 + 2;', ['1 result 3']],
  [
    'several at once',
    'const [a, { b, c: [d = 4] }] = [1, { b: 2, c: [] }]\nconst result = [a, b, d]',
    [...['1 a 1', '1 b 2', '1 d 4', '2 result [1,2,4]']],
  ],
  [
    'a change',
    'let result = 1;\nresult++;\nresult += 3;\nresult = result * 2;',
    [...['1 result 1', '2 result 2', '3 + 3', '3 result 5', '4 result 10']],
  ],
  [
    'a loop',
    'let result = 0;\nfor (const n of [1, 2]) {\n  result += n;\n}',
    [...['1 result 0', '2 n 1', '3 + 1', '3 result 1', '2 n 2', '3 + 2', '3 result 3']],
  ],
  [
    'a loop without braces',
    'let result = 0;\nfor (let i = 0; i < 2; i++) result += i;',
    [...['1 result 0', '2 + 0', '2 + 1']],
  ],
  [
    'a function',
    'function half(of: number): number {\n  return of / 2;\n}\nconst result = half(6);',
    [...['1 of 6', '2  3', '4 result 3']],
  ],
  [
    'an arrow function',
    'const twice = (of: number) => of * 2;\nconst result = twice(4);',
    [...['1 twice undefined', '2 result 8']],
  ],
  [
    'a class',
    'class A {\n  readonly size = 2;\n  area() {\n    return this.size ** 2;\n  }\n}\nconst result = new A().area();',
    [...['2 size 2', '4  4', '7 result 4']],
  ],
  ['an if without braces', 'let result = 1;\nif (result > 0) result = 5;\nelse result = 7;', ['1 result 1']],
  [
    'a return of nothing',
    'let result = 1;\nconst f = () => { if (result) return; result = 2; };\nf();',
    [...['1 result 1', '2 f undefined']],
  ],
  ['a text that grows', 'let result = "a";\nresult += "b";', ['1 result "a"', '2 + "b"', '2 result "ab"']],
] as const)('%s means what it meant, and is seen', (_, text, expected) => {
  expect(run(text).seen).toEqual(expected);
});

test('each offered number stands where it is said, and a choice is what a reader would type', () => {
  expect(programs.flatMap(({ offers }) => offers).length).toBeGreaterThan(10);
  for (const { file } of programs) {
    const text = readText(path.join(root, file));
    const { offers, places } = offersOf(file, text);
    const asWritten = Object.fromEntries(offers.map(({ id, value }) => [id, value]));
    for (const offer of offers) {
      expect(offer.choices).toContain(offer.value);
      const other = offer.choices.find((choice) => choice !== offer.value)!;
      const changed = withChosen(text, places, { [offer.id]: other }).split('\n');
      const different = changed.flatMap((line, i) => (line === text.split('\n')[i] ? [] : [i + 1]));
      expect(different).toEqual([offer.line]);
      expect(changed[offer.line - 1]?.trim()).toBe(`${offer.text[0]}${other}${offer.text[1]}`);
    }
    expect(choicesOf(offers)).toContainEqual(asWritten);
  }
});

test('the compiler was asked about fewer than 30 numbers that it refuses, all of them in lesson 3', () => {
  const refused = programs.flatMap(({ file, refusals }) => refusals.map(() => file));
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.length).toBeLessThan(30);
  expect(new Set(refused)).toEqual(new Set(['lessons/03-cnn.ts']));
});
