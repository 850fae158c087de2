import { withTitle } from '../../website/plugins/codeTitle';
import { withBreaks } from '../../website/plugins/listing/breaks';
import { listingId, noteId } from '../../website/src/components/Listing/ids';
import { noteAt } from '../../website/src/components/Listing/reading';
import { numbersOf } from '../../website/src/components/Listing/rows';

test('the note being read is the one that the line crosses', () => {
  const places = [
    { top: -50, bottom: 100 },
    { top: 100, bottom: 180 },
  ];
  expect(noteAt(99.5, places)).toBe(0);
  expect(noteAt(100, places)).toBe(1);
  expect(noteAt(180, places)).toBeUndefined();
  expect(noteAt(-51, places)).toBeUndefined();
});

test('an address names the program, the region and the line within it', () => {
  expect(listingId('lessons/05-training.ts', 'loop')).toBe('code-training-loop');
  expect(listingId('lessons/04b-backward.ts', 'zero-grad')).toBe('code-backward-zero-grad');
  expect(listingId('lessons/pytorch/launch.py', 'main')).toMatch(/^code-[\w-]*launch-py-main$/);
  expect(noteId('code-training-loop', 10)).toBe('code-training-loop-10');
});

test('programs with one name in two languages have two addresses', () => {
  expect(listingId('lessons/08-shares.ts', 'a')).not.toBe(listingId('lessons/pytorch/08_shares.py', 'a'));
});

const at = (...numbers: number[]) => numbers.map((number) => ({ number, text: '', html: '' }));

test('numbers of lines are one number or two', () => {
  expect(numbersOf(at(7))).toBe('7');
  expect(numbersOf(at(7, 8, 9))).toBe('7–9');
});

test.each([
  ['self.pool(F.relu(self.conv2(small)))', 'self|.pool(|F|.relu(|self|.conv2(|small)))'],
  ['a?.b', 'a|?.b'],
  // The name that follows is a piece of its own.
  ['net.', 'net|.'],
  ['[...all]', '[|...all]'],
  ['0.5', '0.5'],
  ['f(a, b,c)', 'f(|a, b,|c)'],
])('%s may go on below at its marks, and nowhere in a name', (text, marked) => {
  expect(withBreaks(text).replaceAll('<wbr>', '|')).toBe(marked);
});

test('a fence hands its title to the box', () => {
  const pre = (raw: string) => {
    const element = { type: 'element' as const, tagName: 'pre', properties: {}, children: [] };
    // Of its environment, it uses the fence's own words.
    withTitle.call({ options: { meta: { __raw: raw } } } as never, element);
    return element.properties;
  };
  expect(pre('title="one run"')).toEqual({ dataTitle: 'one run' });
  expect(pre('subtitle="one run"')).toEqual({});
  expect(pre('')).toEqual({});
});
