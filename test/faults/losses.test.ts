import { runTypeScript } from '../../tools/program';

test("who turns -lr into lr in SGD sees it in the lab's losses", async () => {
  const { status, stdout, stderr } = await runTypeScript('test/faults/losses.ts', []);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [right, wrong] = JSON.parse(stdout) as string[];
  expect(right).toMatch(/^(\[\d, +100\] loss: \d\.\d{3}\n){3}Finished Training\n$/);
  expect(wrong).not.toBe(right);
  const lossesOf = (text = ''): number[] =>
    Array.from(text.matchAll(/loss: ([\d.]+)/g), ([, loss]) => Number(loss));
  // Downhill, and uphill.
  expect(lossesOf(right).at(-1)).toBeLessThan(lossesOf(right)[0] ?? NaN);
  expect(lossesOf(wrong).at(-1)).toBeGreaterThan(lossesOf(wrong)[0] ?? NaN);
});
