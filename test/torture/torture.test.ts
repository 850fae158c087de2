import { PARTS } from './parts';

const SMALL = PARTS.flatMap(({ name, run, few }) => (few === undefined ? [] : [{ name, run, few }]));

test.each(SMALL)(
  '$name: nothing is lost, and each end is a sentence',
  async ({ run, few }) => {
    const said: string[] = [];
    await run({ seed: 1, count: few, say: (line) => said.push(line) });
    expect(said).not.toEqual([]);
  },
  600_000,
);
