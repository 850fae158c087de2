import { UsageError } from '../../src/errors';
import type { Image } from '../../src/image';
import { toTerminal } from '../../src/vision';

const environment = { ...process.env };
beforeEach(() => {
  delete process.env.NO_COLOR;
  delete process.env.FORCE_COLOR;
});
afterEach(() => {
  process.env = { ...environment };
});

/** Red above blue, and green above white. */
const FOUR: Image = {
  shape: [2, 2, 3],
  data: Uint8Array.of(255, 0, 0, /**/ 0, 255, 0, /**/ 0, 0, 255, /**/ 255, 255, 255),
};

const escape = (text: string) => text.replaceAll('\x1b', 'ESC');

test('In 24-bit colour each half block shows the pixel above and the pixel below', () => {
  process.env.FORCE_COLOR = '3';
  const text = escape(toTerminal(FOUR));
  expect(text).toContain('ESC[38;2;255;0;0m');
  const [first, second] = text.split('▀');
  expect(first).toContain('ESC[38;2;255;0;0m');
  expect(first).toContain('ESC[48;2;0;0;255m');
  expect(second).toContain('ESC[38;2;0;255;0m');
  expect(second).toContain('ESC[48;2;255;255;255m');
  expect(text.split('▀')).toHaveLength(3);
  expect(text).not.toContain('\n');
});

test('A terminal of 256 or of 16 colours gets these', () => {
  process.env.FORCE_COLOR = '2';
  expect(escape(toTerminal(FOUR))).toContain('ESC[38;5;196m');
  process.env.FORCE_COLOR = '1';
  expect(escape(toTerminal(FOUR))).toContain('ESC[91m');
});

test('A picture of an odd height ends in upper halves', () => {
  const image: Image = { shape: [3, 1, 1], data: Uint8Array.of(1, 2, 3) };
  const [first, second, ...more] = escape(toTerminal(image, { color: true })).split('\n');
  expect(first).toContain('ESC[48;2;2;2;2m');
  expect(second).toContain('ESC[38;2;3;3;3m▀');
  expect(second).not.toContain('ESC[48');
  expect(more).toEqual([]);
});

test('Without colour, dark is blank, bright is @, and each pixel is two characters wide', () => {
  const image: Image = { shape: [2, 3, 1], data: Uint8Array.of(0, 128, 255, 255, 25, 26) };
  expect(toTerminal(image, { color: false })).toBe('  ++@@\n@@  ..');
});

test('Without colour, green looks brighter than red, and red brighter than blue', () => {
  const image: Image = { shape: [1, 3, 3], data: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255) };
  expect(toTerminal(image, { color: false })).toBe('::++..');
});

test('Floats from 0 to 1 look the same as bytes', () => {
  const floats: Image = { shape: [2, 2, 3], data: Float32Array.from(FOUR.data, (byte) => byte / 255) };
  expect(toTerminal(floats, { color: true })).toBe(toTerminal(FOUR, { color: true }));
  expect(toTerminal(floats, { color: false })).toBe(toTerminal(FOUR, { color: false }));
});

test('NO_COLOR takes the colours away, unless they are asked for', () => {
  process.env.NO_COLOR = '1';
  expect(toTerminal(FOUR)).toBe(toTerminal(FOUR, { color: false }));
  expect(toTerminal(FOUR)).not.toContain('\x1b');
  expect(escape(toTerminal(FOUR, { color: true }))).toContain('ESC[38;2;255;0;0m');
});

test('FORCE_COLOR brings colours, unless they are refused', () => {
  process.env.FORCE_COLOR = '1';
  expect(toTerminal(FOUR)).toContain('\x1b');
  expect(toTerminal(FOUR, { color: false })).not.toContain('\x1b');
});

test('Other numbers of channels are refused', () => {
  expect(() => toTerminal({ shape: [1, 1, 2], data: new Uint8Array(2) })).toThrow(UsageError);
});
