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
import { writeSomewhere } from '../../lab/somewhere';

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
  ...answers: readonly (string | (() => string | undefined) | undefined)[]
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
      (question) => {
        asked.push(question);
        const answer = left.shift();
        return Promise.resolve(typeof answer === 'function' ? answer() : answer);
      },
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

test('the place of the first aid itself will do: it stays there', async () => {
  const places: string[] = [];
  const { said } = await offer(() => {
    const [name = ''] = readdirSync(at('temporary'));
    places.push(path.join(at('temporary'), name, 'taken'));
    return places[0];
  });
  expect(said).toEqual([`The network was saved to ${places[0]}`]);
  expect(readFileSync(places[0]!, 'utf8')).toBe('weights');
});

test('a user without a home keeps what was learned, among the temporary files', () => {
  const home = jest.spyOn(jest.requireActual<typeof os>('node:os'), 'homedir').mockImplementation(() => {
    throw new Error('uv_os_homedir returned ENOENT');
  });
  const temporary = jest
    .spyOn(jest.requireActual<typeof os>('node:os'), 'tmpdir')
    .mockReturnValue(at('temporary'));
  try {
    const { place = '' } = writeSomewhere(at('taken'), Buffer.from('weights'));
    expect(readFileSync(place, 'utf8')).toBe('weights');
    temporary.mockReturnValue(at('missing'));
    expect(writeSomewhere(at('taken'), Buffer.from('weights')).trouble).toContain('it is a folder');
  } finally {
    home.mockRestore();
    temporary.mockRestore();
  }
});
