import { PARTS } from './parts';

test.each(PARTS.map(({ name, ...part }) => [name, part] as const))(
  '%s: nothing is lost, and each end is a sentence',
  async (_, { run, few }) => {
    const said: string[] = [];
    await run({ seed: 1, count: few, say: (line) => said.push(line) });
    expect(said).not.toEqual([]);
  },
  600_000,
);
