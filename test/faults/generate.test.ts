import { faultsIn } from './generate';

const titles = (text: string): string[] => faultsIn('x.ts', text).map(({ title }) => title);

test('every sign, factor, comparison, number and switch has its fault', () => {
  expect(titles('const y = -lr * x + 2;')).toEqual([
    '-lr * x + 2 → -lr * x - 2',
    '-lr * x → -lr / x',
    '-lr → lr',
    '-lr * x + 2 → -lr * x + 3',
  ]);
  expect(titles('if (a <= b && !c) f(true);')).toEqual([
    'a <= b && !c → a <= b || !c',
    'a <= b → a < b',
    '!c → c',
    'f(true) → f(false)',
  ]);
  expect(titles('steps++; sum += x ** n;')).toEqual([
    'steps++ → steps--',
    'sum += x ** n → sum -= x ** n',
    'x ** n → x * n',
  ]);
});

test('the changed text is the old one but for the fault', () => {
  const text = 'const a = b - 1;';
  expect(
    faultsIn('x.ts', text).map(({ start, end, by }) => text.slice(0, start) + by + text.slice(end)),
  ).toEqual(['const a = b + 1;', 'const a = b - 2;']);
});

test('types, errors, loops that would not end and fillers have none', () => {
  const texts = [
    'type A = 1 | -1;',
    "import { a } from './a';",
    "if (a < 1) throw new Error('1');",
    'checkSize(1);',
    'for (;;i++);',
    'for (;;i += 2);',
    'f(items[i] ?? 0);',
    'const [size = 1] = items;',
  ];
  expect(texts.flatMap(titles)).toEqual([]);
  expect(titles('f(stride ?? 1, items[i] ?? 1)')).toHaveLength(2);
});
