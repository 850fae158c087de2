import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import path from 'node:path';
import { Keeper, type Kept } from '../../lab/keeper';
import { offerPlaces } from '../../lab/offer';

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'offer-')));
  mkdirSync(at('temporary'));
  mkdirSync(at('taken'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

/** Saves to a place that is a folder, and answers the questions that follow. */
async function offer(
  ...answers: readonly (string | undefined)[]
): Promise<{ said: string[]; asked: string[] }> {
  const said: string[] = [];
  const asked: string[] = [];
  const keeper = new Keeper((line) => said.push(line));
  const kept: Kept = { what: 'network', file: at('taken'), bytes: () => Buffer.from('weights') };
  keeper.keep(kept);
  const temporary = jest
    .spyOn(jest.requireActual<typeof os>('node:os'), 'tmpdir')
    .mockReturnValue(at('temporary'));
  try {
    keeper.save();
    const { place = '' } = keeper.outcomeOf(kept);
    expect(readFileSync(place, 'utf8')).toBe('weights');
    expect(said).toEqual([
      `the network as it is now was saved to ${place}, for ${at('taken')} can't be written: it is a folder, expected a file`,
    ]);
    const left = [...answers];
    await offerPlaces(
      keeper,
      (line) => said.push(line),
      (question) => Promise.resolve(asked.push(question)).then(() => left.shift()),
    );
  } finally {
    temporary.mockRestore();
  }
  return { said: said.slice(1), asked };
}

test('a person may name another place, until one will do; then nothing is left of the first aid', async () => {
  expect(await offer('', at('other'))).toEqual({ said: [], asked: ['Where else is the network to go? '] });
  process.exitCode = undefined;
  rmSync(at('temporary'), { recursive: true });
  mkdirSync(at('temporary'));

  const { said, asked } = await offer(at('taken'), at('missing/net'), at('other'));
  expect(asked).toHaveLength(3);
  expect(said).toEqual([
    expect.stringContaining('it is a folder'),
    expect.stringContaining('there is no such file or folder'),
    `The network was saved to ${at('other')}`,
  ]);
  expect(readFileSync(at('other'), 'utf8')).toBe('weights');
  expect(readdirSync(at('temporary'))).toEqual([]);
  expect(process.exitCode).toBeUndefined();
});

test('where nobody answers, it stays where it is, and the exit code says that not all went well', async () => {
  expect((await offer(undefined)).said).toEqual([]);
  expect(process.exitCode).toBe(1);
  expect(readdirSync(at('temporary'))).toHaveLength(1);
});

test('what is worth nothing is not saved, and an earlier file stays', () => {
  const said: string[] = [];
  const keeper = new Keeper((line) => said.push(line));
  writeFileSync(at('net'), 'good');
  keeper.keep({ what: 'network', file: at('net'), bytes: () => undefined });
  keeper.save();
  expect(said).toEqual(['the network could not be saved: some of its numbers are infinite, or none']);
  expect(readFileSync(at('net'), 'utf8')).toBe('good');
});

test('several files are saved at the same moments, and one of them for itself in between', () => {
  const keeper = new Keeper((line) => {
    throw new Error(line);
  });
  const files: Kept[] = ['network', 'checkpoint'].map((what) => ({
    what,
    file: at(what),
    bytes: () => Buffer.from(`${what} now`),
  }));
  keeper.keep(...files);
  keeper.save(files.slice(1));
  expect(readdirSync(folder).sort()).toEqual(['checkpoint', 'taken', 'temporary']);
  keeper.save();
  expect(readFileSync(at('network'), 'utf8')).toBe('network now');
});
