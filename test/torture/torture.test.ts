import { PARTS } from './parts';

// Whoever comes next may wait for a program that was killed, and says so.
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void jest.restoreAllMocks());

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
