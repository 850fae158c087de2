import { bestOf } from '../../bench/best';
import { crossings } from '../../bench/parts/engines';
import { render } from '../../bench/render';
import { madeUp } from './madeUp';

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

/** A table's cells, line by line, without the line between head and body. */
function cells(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .filter((_, i) => i !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the best of settings has the least median, in the unit that is asked for', () => {
  const series = [
    { by: 'ours', setting: 'here', values: { s: [1], MB: [1] } },
    { by: 'PyTorch', setting: 'one lucky round', values: { s: [2, 9, 8], MB: [300] } },
    { by: 'PyTorch', setting: 'quick', values: { s: [5, 6, 7], MB: [400] } },
    { by: 'PyTorch', setting: 'of which the memory is not known', values: { s: [7, 7, 7] } },
  ] as const;
  const row = { name: 'lab', load: { before: 0, after: 1 }, series: structuredClone(series) as never };
  expect(bestOf(row, 's')?.setting).toBe('quick');
  expect(bestOf(row, 'MB')?.setting).toBe('one lucky round');
  expect(bestOf(row, 'ms')).toBeUndefined();
});

test("ours stands beside PyTorch's best, with the ratio and the goal", async () => {
  const { comparison = '', 'at-a-glance': glance = '' } = render(await madeUp(0.1));
  const [, lab, memory, step4, step64] = cells(comparison);
  expect(lab?.slice(1)).toEqual(['12 s (12–12)', '25 s (25–25)', 'no workers, 1 thread', '0.48', '≤ 0.48']);
  expect(memory?.slice(1)).toEqual(['400 MB (400–400)', '400 MB (400–400)', 'no workers, 1 thread', '1', '']);
  expect(step4?.slice(3)).toEqual(['1 thread', '0.5', '≤ 0.58']);
  expect(step64?.slice(3)).toEqual(['2 threads', '1.5', '']);
  expect(cells(glance)[1]).toEqual(lab?.slice(0, 5));
});

test('all settings are shown, with the load; the best is in bold', async () => {
  const { settings = '' } = render(await madeUp(0.1));
  const lab = cells(settings).slice(1, 6);
  expect(lab.map(([, program, time]) => [program, time])).toEqual([
    ['ours, as it comes', '12 s'],
    ['**PyTorch, no workers, 1 thread**', '25 s'],
    ['PyTorch, no workers, 2 threads', '30 s'],
    ['PyTorch, 2 workers, 1 thread', '45 s'],
    ['PyTorch, 2 workers, 2 threads', '50 s'],
  ]);
  expect(lab[0]?.at(-1)).toBe('0.1 → 0.1');
  expect(render(await madeUp(null)).settings).toContain('not told by this system');
});

test('a row that was measured on a busy machine has a sign, and the table says what it means', async () => {
  const tables = Object.entries(render(await madeUp(0.31))).filter(([, text]) => text.includes('|'));
  expect(tables).toHaveLength(11);
  for (const [, text] of tables)
    expect(text).toMatch(/ † .*\n\n2026-01-02: A processor, .*\n\n† Measured on a busy machine.*over 0.3/s);
  expect(Object.values(render(await madeUp(0.3))).join()).not.toContain('†');
});

test('without PyTorch, ours stands alone', async () => {
  const [, lab] = cells(render(await madeUp(0, false)).comparison ?? '');
  expect(lab?.slice(1)).toEqual(['12 s (12–12)', '–', '', '–', '≤ 0.48']);
});

test('a sentence has the median, a profile the shares and the speed', async () => {
  const texts = render(await madeUp(0));
  expect([texts['step-4'], texts['loader-0'], texts['ten-thousand']]).toEqual(['0.7 ms', '2 ms', '2 s']);
  expect(cells(texts['profile-4'] ?? '').slice(1)).toEqual([
    ['`Conv`', '2', '1500', '50 %', '4.0'],
    ['`Relu`', '4', '1000', '33 %', ''],
    ['the other kernels', '', '0', '0 %', ''],
    ['outside of kernels: autograd, tensors, the loop', '', '500', '17 %', ''],
    ['all', '', '3000', '100 %', '2.0'],
  ]);
  expect(cells(texts.native ?? '')[1]).toEqual([
    '4',
    '20 ms (20–20)',
    '0.7 ms (0.7–0.7)',
    '0.035',
    '1.4 ms (1.4–1.4)',
  ]);
});

test('where one engine overtakes the other is read from the measurements', () => {
  const line = (net: 'lab' | 'wide', batch: number, isWasmFirst: boolean) => ({ net, batch, isWasmFirst });
  const lab = [line('lab', 4, true), line('lab', 16, true)];
  expect(crossings([...lab, line('wide', 4, true), line('wide', 16, false)])).toEqual([
    "- The lab's network: `wasm` is quicker up to 16 images, the most that was measured.",
    '- The network four times wider: `wasm` is quicker up to 4 images, `tensorflow` from 16 on.',
  ]);
  expect(crossings([...lab, line('wide', 4, false)])[1]).toContain('quicker at each of these sizes');
});
