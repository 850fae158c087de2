import { run } from './steps';

test('200 steps, with loops that are left, broken off and in each other, leave no tensor behind', async () => {
  const lines: string[] = [];
  await run({ seed: 1, count: 200, say: (line) => lines.push(line) });
  expect(lines.join()).toMatch(/^\d+ steps: 0 tensors and 0 bytes more/);
});
