import { listingsOf, problemsOf } from '../../website/plugins/listing/coverage';
import { linesOutside, regionsOf } from '../../tools/regions';
import { dataName } from '../../website/plugins/listing/dataName';
import { outputFileOf, pythonFileOf } from '../../website/plugins/listing/lessons';

const lesson = [
  "import { a } from 'b';",
  '',
  '// #region one',
  'const x = a();',
  'const y = x;',
  '// #endregion one',
  '',
  '  // #region two',
  '  y();',
  '  // #endregion two',
].join('\n');

test('regions keep the real numbers of their lines', () => {
  expect(regionsOf(lesson, 'l.ts')).toEqual([
    {
      name: 'one',
      lines: [
        { number: 4, text: 'const x = a();' },
        { number: 5, text: 'const y = x;' },
      ],
    },
    { name: 'two', lines: [{ number: 9, text: '  y();' }] },
  ]);
  expect(regionsOf(lesson.replaceAll('\n', '\r\n'), 'l.ts')).toEqual(regionsOf(lesson, 'l.ts'));
});

test("Python's comments mark regions too", () => {
  expect(regionsOf('# region net\nx = 1\n# endregion net\n', 'l.py')).toEqual([
    { name: 'net', lines: [{ number: 2, text: 'x = 1' }] },
  ]);
});

test.each([
  ['// #region a\nx\n', 'region a is never closed'],
  ['// #region a\n// #region b\n', 'l.ts:2: region b opens inside of region a'],
  ['// #region a\nx\n// #endregion b\n', 'l.ts:3: region b is closed, but a is open'],
  ['x\n// #endregion b\n', 'l.ts:2: region b is closed, but none is open'],
  ['// #region a\n// #endregion a\n', 'l.ts:2: region a is empty'],
  ['// #region a\nx\n// #endregion a\n// #region a\n', 'l.ts:4: region a stands here twice'],
])('a wrong marker is an error that names its line: %j', (text, message) => {
  expect(() => regionsOf(text, 'l.ts')).toThrow(message);
});

test('lines that no region has are found', () => {
  expect(linesOutside(lesson, 'l.ts')).toEqual([{ number: 1, text: "import { a } from 'b';" }]);
});

test('the PyTorch file and the record of the output have the name of the lesson', () => {
  expect(pythonFileOf('lessons/04-loss-and-optimizer.ts')).toBe('lessons/pytorch/04_loss_and_optimizer.py');
  expect(outputFileOf('lessons/02-data.ts')).toBe('lessons/output/02-data.json');
  expect(pythonFileOf('lessons/closer/02-workers.ts')).toBe('lessons/closer/pytorch/02_workers.py');
  expect(outputFileOf('lessons/closer/02-workers.ts')).toBe('lessons/closer/output/02-workers.json');
});

test('a region of a closer look is not mixed up with one of a lesson', () => {
  expect(dataName('lessons/02-data.ts', 'batch')).toBe('02-data.batch');
  expect(dataName('lessons/closer/02-data.ts', 'batch')).toBe('closer.02-data.batch');
});

const page = (notes: string, region = 'one'): string =>
  `Text.\n\n<Listing file="lessons/l.ts" region="${region}">\n${notes}\n</Listing>\n`;
const python = regionsOf('# region one\nx = a()\n# endregion one\n', 'l.py')[0];

function problems(mdx: string, withPython = python): string[] {
  return listingsOf(mdx, 'p.mdx').flatMap((listing) =>
    problemsOf(listing, regionsOf(lesson, 'l.ts'), withPython),
  );
}

test('notes that go through all lines, and through all of PyTorch’s, are right', () => {
  expect(problems(page('<Note lines="1" py="1">\n</Note>\n<Note lines="2">\n</Note>'))).toEqual([]);
  expect(problems(page('<Note lines="1-2" py="1">\n</Note>'))).toEqual([]);
});

test.each([
  ['a gap', '<Note lines="2" py="1">', /line 1 comes next, but a note has lines 2-2/],
  ['an uncovered end', '<Note lines="1" py="1">', /cover 1 of 2 lines/],
  ['a note past the end', '<Note lines="1-3" py="1">', /cover 3 of 2 lines/],
  ['an uncovered line of PyTorch', '<Note lines="1-2">', /py: the notes cover 0 of 1 lines/],
  [
    'a note on a line of PyTorch that is not there',
    '<Note lines="1-2" py="1-2">',
    /py: the notes cover 2 of 1/,
  ],
  ['lines that run backwards', '<Note lines="1-2" py="1"><Note lines="2-1">', /line 3 comes next/],
])('%s is a problem', (_, notes, message) => {
  expect(problems(page(notes)).join('\n')).toMatch(message);
});

test('a region that is gone is a problem which names those that are there', () => {
  expect(problems(page('', 'three'))).toEqual([
    'p.mdx: lessons/l.ts, region three: there is no such region (there are one, two)',
  ]);
});

test.each(['<Note>', '<Note lines="a">', '<Note lines="1" py="x">'])('%s is an error', (note) => {
  expect(() => problems(page(note))).toThrow('where "3" or "3-5" is expected');
});
