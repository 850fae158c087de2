import { run } from './archives';

test('Damaged and malicious archives are taken as a whole or refused in a sentence', async () => {
  const lines: string[] = [];
  await run({ seed: 20, count: 150, say: (line) => lines.push(line) });
  // Of all kinds some, and of some kinds both.
  expect(lines.join('\n')).toMatch(
    /a bomb, refused(.|\n)*changed entries, refused(.|\n)*header, taken(.|\n)*damaged tar/,
  );
});
