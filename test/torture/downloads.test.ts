import { run } from './downloads';

test('After programs were killed and put to sleep, the next start finds all right and leaves nothing', async () => {
  const lines: string[] = [];
  await run({ seed: 20, count: 8, say: (line) => lines.push(line) });
  expect(lines.join('\n')).toMatch(/in peace: \d+\nprograms killed: \d+/);
});
