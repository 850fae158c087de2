import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, setEngine } from '../../src';
import { parseOptions } from '../../lab/options';
import { checkPlace } from '../../lab/place';
import { Net } from '../../lessons/03-cnn';
import {
  ended,
  runTypeScript,
  startTypeScript,
  type Ended,
  type TypeScriptOptions,
} from '../../tools/program';
import { root } from '../../tools/root';
import { onUnix } from '../support/onUnix';

let folder: string;
/** What the programs take for the system's folder of temporary files. */
let temporary: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(() => setEngine('cpu'));
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lost-')));
  temporary = at('temporary');
  mkdirSync(temporary);
});
afterEach(() => rmSync(folder, { recursive: true }));

const preload = path.join(root, 'test/support/badDisk.js');
const options = (env: NodeJS.ProcessEnv = {}): TypeScriptOptions => ({
  cwd: folder,
  preload,
  env: { TMPDIR: temporary, HOME: path.join(temporary, 'home'), ...env },
});
const small = ['--data', 'shapes', '--train-size', '200', '--test-size', '100', '--save', 'net'];
const endless = [...small, '--epochs', '100000'];
const lab = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  runTypeScript('lab/main.ts', args, options(env));
const startLab = (args: readonly string[], env?: NodeJS.ProcessEnv): ChildProcess =>
  startTypeScript('lab/main.ts', args, options(env));

const expectNetwork = (file: string): void => expect(() => new Net().loadStateDict(load(file))).not.toThrow();
const fallback = (): string =>
  path.join(temporary, readdirSync(temporary).find((name) => name.startsWith('lab-')) ?? '', 'net');
const isFilesOwn = (name: string): boolean => name !== 'temporary';
const files = (): string[] => readdirSync(folder).filter(isFilesOwn);

describe('a signal', () => {
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const;

  for (const [signal, status] of signals) {
    onUnix(`${signal} saves the network, even if it comes again and again meanwhile`, async () => {
      const child = startLab(endless, { ON_SYNC: signal, SYNC_AFTER: '3' });
      const end = ended(child);
      await once(child.stdout!, 'data');
      child.kill(signal);
      const { status: actual, stderr } = await end;
      expect(stderr).toMatch(
        /\nInterrupted in epoch \d+, after step \d+: the network as it is now was saved to net; the checkpoint as it is now was saved to net\.checkpoint\n$/,
      );
      expect(actual).toBe(status);
      expectNetwork(at('net'));
      expect(files()).toEqual(
        ['net', 'net.before.checkpoint', 'net.checkpoint'].filter((name) => files().includes(name)),
      );
    });
  }

  onUnix('before the first step leaves the earlier network alone', async () => {
    writeFileSync(at('net'), 'good');
    // It never answers, so the lab waits.
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const child = startLab(['--mirror', `http://127.0.0.1:${port}/x`, '--save', 'net']);
      const end = ended(child);
      await once(server, 'request');
      child.kill('SIGINT');
      const { status, stderr } = await end;
      expect(stderr).toMatch(/\nInterrupted before the first step of training: nothing was saved\.\n$/);
      expect(status).toBe(130);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expect(readFileSync(at('net'), 'utf8')).toBe('good');
  });

  onUnix('in the test says where the network is', async () => {
    const child = startLab([...small.slice(0, -4), '--test-size', '10000', '--epochs', '1', '--save', 'net']);
    const end = ended(child);
    let printed = '';
    child.stdout!.on('data', (text) => {
      printed += String(text);
      if (printed.includes('Finished Training')) child.kill('SIGINT');
    });
    const { status, stdout, stderr } = await end;
    expect(stderr).toMatch(
      /\nInterrupted in epoch 1, after step 50: the network as it is now was saved to net; the checkpoint as it is now was saved to net\.checkpoint\n$/,
    );
    expect(status).toBe(130);
    expect(stdout).not.toContain('Accuracy');
    expectNetwork(at('net'));
  });

  onUnix('with a full disk saves among the temporary files, and the earlier network stays', async () => {
    writeFileSync(at('net'), 'good');
    const child = startLab(endless, { FULL: at('net'), FULL_AFTER: '3' });
    const end = ended(child);
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    const { status, stderr } = await end;
    expect(stderr).toMatch(
      /: the network as it is now was saved to \S+\/net, for net can't be written: the disk is full; .*\n$/,
    );
    expect(status).toBe(130);
    expectNetwork(fallback());
    expect(readFileSync(at('net'), 'utf8')).toBe('good');
  });
});

describe('a disk that is full', () => {
  test('at the start is found there', async () => {
    const { status, stdout, stderr } = await lab(small, { FULL: folder });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: "net can't be written: the disk is full; make room, or choose another place\n",
    });
    expect(files()).toEqual([]);
  });

  test('after training: the network is tested, and goes elsewhere', async () => {
    const { status, stdout, stderr } = await lab(small, { FULL: at('net'), FULL_AFTER: '3' });
    expect(stdout).toContain('Accuracy of the network on the 100 test images');
    expect(stderr).toMatch(
      /\nthe network as it is now was saved to \S+, for net can't be written: the disk is full; .*\n$/,
    );
    expect(status).toBe(1);
    expectNetwork(fallback());
    expect(files()).toEqual([]);
  });

  test('as is that of all other places: the network is tested, and the loss is said', async () => {
    const { status, stdout, stderr } = await lab(small, { FULL: folder, FULL_AFTER: '3' });
    expect(stdout).toContain('Accuracy of the network on the 100 test images');
    expect(stderr).toMatch(/\nthe network could not be saved: net can't be written: the disk is full; .*\n$/);
    expect(status).toBe(1);
  });
});

describe('an error', () => {
  test('in training: what was learned before it is saved', async () => {
    const fail = at('fail.js');
    // As a bug somewhere would.
    writeFileSync(
      fail,
      "let lines = 0; const { write } = process.stdout; process.stdout.write = function (...text) { if (++lines === 3) throw new Error('bug'); return write.apply(this, text); };",
    );
    const { status, stderr } = await runTypeScript('lab/main.ts', endless, { ...options(), preload: fail });
    expect(stderr).toContain('Error: bug');
    expect(stderr).toMatch(
      /\nTraining ended in epoch 3, after step 50: the network as it is now was saved to net; the checkpoint as it is now was saved to net\.checkpoint\n$/,
    );
    expect(status).toBe(1);
    expectNetwork(at('net'));
  });

  test('of learning that went astray: nothing is saved over an earlier network', async () => {
    writeFileSync(at('net'), 'good');
    const { status, stderr } = await lab([...small, '--lr', '100']);
    expect(stderr).toMatch(/--lr 100\n$/);
    expect(status).toBe(1);
    expect(readFileSync(at('net'), 'utf8')).toBe('good');
  });
});

describe('a stream that is lost', () => {
  const start = (stdio: StdioOptions, args: readonly string[], file = 'lab/main.ts'): ChildProcess =>
    spawn(
      process.execPath,
      [path.join(root, 'node_modules/ts-node/dist/bin.js'), path.join(root, file), ...args],
      { cwd: folder, stdio },
    );
  const endOf = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('close', resolve));

  for (const name of ['stdout', 'stderr'] as const) {
    test(`${name} without a reader: the lab trains on, tests and saves`, async () => {
      const child = start(['ignore', 'pipe', 'pipe'], small);
      const other = name === 'stdout' ? child.stderr! : child.stdout!;
      let said = '';
      other.setEncoding('utf8').on('data', (text: string) => (said += text));
      child[name]!.destroy();
      const closed = endOf(child);
      expect(await closed).toBe(0);
      expect(said).toMatch(name === 'stdout' ? /^Shapes: .*\n$/ : /^[^]*Accuracy of check : .*\n$/);
      expectNetwork(at('net'));
    });
  }

  onUnix('on a full disk: the same, and the other stream says so once', async () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    try {
      const child = start(['ignore', full, 'pipe'], small);
      let said = '';
      child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
      const status = await endOf(child);
      expect(said.match(/stdout can't be written any more, and the program goes on: ENOSPC/g)).toHaveLength(
        1,
      );
      expect(status).toBe(0);
      expect(await endOf(start(['ignore', full, full], small))).toBe(0);
    } finally {
      closeSync(full);
    }
    expectNetwork(at('net'));
  });

  test.each([
    ['lessons/01-environment.ts', []],
    ['learn/main.ts', ['list']],
    ['learn/main.ts', ['solution', '1']],
  ])('%s %j ends quietly', async (file, args) => {
    const child = start(['ignore', 'pipe', 'pipe'], args, file);
    child.stdout!.destroy();
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await endOf(child);
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });
});

describe('a place for the network', () => {
  const refused = async (place: string, ...args: string[]): Promise<string> => {
    const before = files();
    const { status, stdout, stderr } = await lab(['--save', place, ...args]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(files()).toEqual(before);
    return stderr;
  };

  test('needs a name', async () => {
    expect(await refused('')).toBe("--save expects a file's name, but got an empty one\n");
    expect(await refused(folder)).toContain('it is a folder, expected a file');
  });

  test("must not be the checkpoint's, nor that of the one before", async () => {
    const message = "can't be the network's place, for checkpoints go there: choose another one";
    expect(await refused('net', '--checkpoint', './net')).toContain(message);
    expect(await refused('net.before', '--checkpoint', 'net')).toContain(message);
    mkdirSync(at('run.before.ckpt'));
    expect(await refused('net', '--checkpoint', 'run.ckpt')).toContain('run.before.ckpt');
    expect(await refused(`${'n'.repeat(228)}.safetensors`)).toContain('too long; choose a shorter one');
  });

  onUnix('must not be the data set, by whatever name', async () => {
    mkdirSync(at('data/cifar-10-batches-bin'), { recursive: true });
    writeFileSync(at('data/cifar-10-batches-bin/test_batch.bin'), 'images');
    writeFileSync(at('a.tar.gz'), 'archive');
    symlinkSync('a.tar.gz', at('link'));
    linkSync(at('a.tar.gz'), at('same'));
    symlinkSync('data', at('linked'));
    linkSync(at('data/cifar-10-batches-bin/test_batch.bin'), at('images'));
    const message = 'belongs to the data set: choose another place with --save';
    const check = (place: string, ...args: string[]) => {
      const options = parseOptions(['--root', at('data'), ...args]);
      return () => checkPlace('--save', at(place), options, 10);
    };
    for (const place of ['link', 'same', './a.tar.gz', 'data/../a.tar.gz'])
      expect(check(place, '--archive', at('a.tar.gz'))).toThrow(message);
    for (const place of [
      'data/cifar-10-batches-bin/test_batch.bin',
      'data/cifar-10-batches-bin/new',
      'linked/cifar-10-binary.tar.gz',
      'linked/cifar-10-binary.tar.gz.part',
      'images',
    ])
      expect(check(place)).toThrow(message);
    expect(check('new', '--root', at('new/er'))).toThrow(message);
    expect(check('data/net.safetensors')).not.toThrow();
    expect(readFileSync(at('a.tar.gz'), 'utf8')).toBe('archive');
    expect(await refused('a.tar.gz', '--archive', 'a.tar.gz')).toContain(message);
  });

  onUnix('may be a device, or a link', async () => {
    writeFileSync(at('earlier'), 'good');
    symlinkSync('earlier', at('link'));
    const short = small.slice(0, -2);
    for (const place of ['/dev/null', 'link'])
      expect(await lab([...short, '--epochs', '1', '--save', place])).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('Accuracy of check') as string,
      });
    expectNetwork(at('earlier'));
    expect(files().sort()).toEqual(['earlier', 'link', 'link.before.checkpoint', 'link.checkpoint']);
  });
});
