import { Ansis } from 'ansis';
import { harmless, layOut, makePaint, wrap } from '../../learn/text';

test('breaks at spaces, and keeps what is aligned', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('  a line that is indented', 14)).toEqual(['  a line that', '  is indented']);
  expect(wrap('  expected  1 2 3 4 5 6 7 8', 24)).toEqual(['  expected  1 2 3 4 5 6', '            7 8']);
  expect(wrap('  expected  1 2 3 4 5 6', 20)).toEqual(['  expected  1 2 3 4', '  5 6']);
  expect(wrap('a  b', 10)).toEqual(['a  b']);
  expect(wrap('', 10)).toEqual(['']);
});

test('cuts words that are wider than the window', () => {
  expect(wrap('a 123456789012', 5)).toEqual(['a 123', '45678', '9012']);
  expect(wrap('                    deep', 6)).toEqual(['deep']);
});

test('Chinese characters and emoji take two columns', () => {
  expect(wrap('a🐸🐸🐸é', 5)).toEqual(['a🐸🐸', '🐸é']);
  expect(wrap('像素像素', 5)).toEqual(['像素', '像素']);
});

test('a text can not move the cursor', () => {
  expect(harmless('\u001b[31mred\u001b[0m\u0007\tx\r')).toBe('red  x');
});

test('colours are put on after wrapping, or not at all', () => {
  const lines = [{ text: 'one two', style: 'bad' }] as const;
  expect(layOut(lines, 4, makePaint(new Ansis(1)))).toEqual([
    '\u001b[31mone\u001b[39m',
    '\u001b[31mtwo\u001b[39m',
  ]);
  expect(layOut(lines, 4, makePaint(new Ansis(0)))).toEqual(['one', 'two']);
});
