import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crossings } from '../../bench/engines';
import { comparison, median, rounded, writeInto } from '../../bench/table';

test('the median is the middle one, or lies between the middle two', () => {
  expect(median([5, 1, 100])).toBe(5);
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([])).toBeNaN();
});

test('three digits count', () => {
  expect([0.012345, 1.5, 12.345, 1234.5].map(rounded)).toEqual(['0.0123', '1.5', '12.3', '1235']);
});

test('a table has medians, their ratio, and the goal', () => {
  const rows = [
    { name: 'a step', unit: 'ms', goal: 0.5, ours: [1, 3, 2], pytorch: [8, 4, 6] },
    { name: 'without PyTorch', unit: 's', ours: [1], pytorch: [] },
  ];
  expect(comparison(rows).split('\n').slice(2)).toEqual([
    '| a step | 2 ms | 6 ms | 0.333 | ≤ 0.5 |',
    '| without PyTorch | 1 s | – | – |  |',
  ]);
});

test('parts of a file are replaced between their marks, again and again', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'README.md');
    writeFileSync(file, '# Title\n\n<!-- a -->\n<!-- /a -->\n\nText\n\n<!-- b -->\nold\n<!-- /b -->\n');
    const expected =
      '# Title\n\n<!-- a -->\n\none\n\n<!-- /a -->\n\nText\n\n<!-- b -->\n\ntwo\n\n<!-- /b -->\n';
    for (let i = 0; i < 2; i++) {
      writeInto(file, { a: 'one', b: 'two' });
      expect(readFileSync(file, 'utf8')).toBe(expected);
    }
    expect(() => writeInto(file, { c: 'three' })).toThrow('expected <!-- c -->');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('where one engine overtakes the other is read from the measurements', () => {
  const line = (net: 'lab' | 'wide', batch: number, wasm: number, one: number, two: number) => ({
    net,
    batch,
    wasm,
    tensorflow: [one, two] as const,
  });
  const lab = [line('lab', 4, 1, 6, 8), line('lab', 16, 4, 9, 9)];
  expect(crossings([...lab, line('wide', 4, 20, 25, 24), line('wide', 16, 60, 70, 40)])).toEqual([
    "- The lab's network: `wasm` is quicker up to 16 images, the most that was measured.",
    '- The network four times wider: `wasm` is quicker up to 4 images, `tensorflow` from 16 on.',
  ]);
  expect(crossings([...lab, line('wide', 4, 20, 19, 24)])[1]).toContain('quicker at each of these sizes');
});
