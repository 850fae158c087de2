import { checkWritable, decodeSafetensors, encodeSafetensors, UsageError } from '../src';

test('what a terminal would obey is not in a message; lines and tabs are', () => {
  expect(new UsageError('a\x1b[31m\x07\u009bb\n\tc').message).toBe('a\ufffd[31m\ufffd\ufffdb\n\tc');
});

test('a tensor with escape codes for a name is refused without them', () => {
  const bytes = encodeSafetensors(new Map([['\x1b[2J', { shape: [1], data: Float32Array.of(1) }]]));
  expect(() => decodeSafetensors(bytes.subarray(0, -1))).toThrow('"\ufffd[2J" ends at byte');
});

test('a path with half a character is refused: the system would write another one', () => {
  expect(() => checkWritable('a\ud800')).toThrow('expected a path of whole characters');
});
