import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { differing, farthest, lossesIn, tensorsIn } from './checkpoints';
import { ADDRESSES, MACHINES, testInProcesses, testOnTwoMachines } from './namespaces';
import { IMAGES, writePictures } from './pictures';
import { complaintOf, fileOf, runPython, testInPytorch, type Printed, type Surroundings } from './python';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
  writePictures(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string): string => fileOf('lessons', 'pytorch', name);
const KILLED = fileOf('test', 'pytorch', 'killed.py');

/** 30 steps a pass, of which a checkpoint keeps every twentieth, and the last: at 20, 30, 50, 60. */
const RUN = ['--images', IMAGES, '--device', 'cpu', '--trace', '5', '--save-every', '20'];

/** A file with the checkpoint of a run that is about to begin. */
async function begin(name: string): Promise<string> {
  const begun = path.join(folder, 'begun.safetensors');
  const file = path.join(folder, `${name}.safetensors`);
  await runPython([fileOf('test', 'pytorch', 'begin.py'), begun, '--images', '120'], folder);
  copyFileSync(begun, file);
  return file;
}

const goOn = (file: string): string[] => [program('08_go_on.py'), file, ...RUN];

const launch = (args: readonly string[], surroundings?: Surroundings): Promise<Printed> =>
  runPython([program('launch.py'), ...args], folder, surroundings);

describe('two processes', () => {
  /** A run of which none was killed, as the tests compare with. */
  let ran: Promise<Printed> | undefined;
  const whole = (): string => path.join(folder, 'whole.safetensors');
  const runWhole = (): Promise<Printed> =>
    (ran ??= begin('whole').then((file) => launch(['--processes', '2', ...goOn(file)])));

  testInProcesses(
    'of batch 2, with the mean of their gradients, do the steps of one of batch 4',
    async () => {
      const printed = await runWhole();
      const file = await begin('alone');
      const alone = await runPython(goOn(file), folder);
      const losses = lossesIn(printed.stdout);
      expect(losses).toHaveLength(5);
      lossesIn(alone.stdout).forEach((loss, i) => expect(losses[i]).toBeCloseTo(loss, 5));
      // Sums in another order: each step differs in its last digits.
      expect(farthest(tensorsIn(whole()), tensorsIn(file))).toBeLessThan(1e-6);
    },
  );

  testInProcesses(
    'of which one is killed begin anew by torchrun, and end with the same network',
    async () => {
      await runWhole();
      const file = await begin('killed');
      const torchrun = ['-m', 'torch.distributed.run', '--nproc-per-node=2', '--max-restarts=1'];
      const { stdout } = await runPython([...torchrun, KILLED, '1', '25', ...goOn(file)], folder);
      expect(stdout).toContain('Going on in epoch 1, after step 0.');
      expect(stdout).toContain('process 1 is killed after step 25');
      expect(stdout).toContain('Going on in epoch 1, after step 20.');
      expect(differing(tensorsIn(file), tensorsIn(whole()))).toEqual([]);
    },
  );

  testOnTwoMachines('on two machines, one killed, end with the same network', async () => {
    await runWhole();
    const file = await begin('apart');
    const start = (machine: 0 | 1, itsFile: string): Promise<Printed> => {
      const where = ['--machines', '2', '--machine', `${machine}`, '--address', `${ADDRESSES[0]}:29400`];
      const prefix = ['ip', 'netns', 'exec', MACHINES[machine]];
      return launch([...where, KILLED, '1', '25', ...goOn(itsFile)], { prefix });
    };
    // The second one has no file: it gets all from the first.
    const both = await Promise.all([start(0, file), start(1, 'none')]);
    const stdout = both.map((one) => one.stdout).join('');
    expect(stdout).toContain('process 1 is killed after step 25');
    expect(stdout).toContain('Going on in epoch 1, after step 20.');
    expect(differing(tensorsIn(file), tensorsIn(whole()))).toEqual([]);
  });
});

describe('a sentence for', () => {
  const complaint = (args: readonly string[], surroundings?: Surroundings): Promise<string> =>
    complaintOf(launch(args, surroundings));
  const two = ['--machines', '2', '--patience', '3'];

  testInPytorch('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const said = await complaint(['--address', address, program('08_go_on.py'), 'none']);
    server.close();
    expect(said).toMatch(
      new RegExp(`^Error: this machine can't be met at ${address} \\(.*\\): .*--address\\n$`),
    );
  });

  testInPytorch('a machine that never comes', async () => {
    const address = ['--address', `127.0.0.1:${await freePort()}`];
    expect(await complaint([...two, ...address, program('08_go_on.py'), 'none'])).toMatch(
      /^Error: fewer than 2 machines came to 127\.0\.0\.1:\d+ within 3 seconds: .*\n$/,
    );
    expect(await complaint([...two, '--machine', '1', ...address, program('08_go_on.py'), 'none'])).toMatch(
      /^Error: nobody answered at 127\.0\.0\.1:\d+ for 3 seconds: .*\n$/,
    );
  });

  testInPytorch('another PyTorch, none, and one without torchrun', async () => {
    const old = path.join(folder, 'old', 'torch-1.13.0.dist-info');
    mkdirSync(old, { recursive: true });
    writeFileSync(path.join(old, 'METADATA'), 'Metadata-Version: 2.1\nName: torch\nVersion: 1.13.0\n');
    for (const name of ['launch.py', '08_go_on.py']) {
      const said = await complaintOf(runPython([program(name), 'x'], folder, { path: path.dirname(old) }));
      expect(said).toBe('Error: expected PyTorch 2.11 or later, found 1.13.0: pip install torch==2.13.0\n');
    }
    const bare = path.join(folder, 'bare', 'torch');
    mkdirSync(bare, { recursive: true });
    writeFileSync(path.join(bare, '__init__.py'), '');
    expect(await complaint([program('08_go_on.py'), 'x'], { path: path.dirname(bare) })).toBe(
      'Error: this PyTorch has no torchrun: pip install torch==2.13.0\n',
    );
  });

  testInProcesses('processes among which a batch can not be shared, which no restart mends', async () => {
    const file = await begin('uneven');
    expect(await complaint(['--processes', '3', ...goOn(file)])).toBe(
      "Error: a batch of 4 can't be shared evenly among 3 processes: take another number of them\n",
    );
  });

  testInProcesses('a process that does not come', async () => {
    const file = await begin('waits');
    // The other process is one that never asks for the first.
    const sleeper = path.join(folder, 'sleeper.py');
    writeFileSync(
      sleeper,
      'import os, runpy, sys, threading\n' +
        'if os.environ["RANK"] == "1": threading.Event().wait()\n' +
        'sys.argv = sys.argv[1:]\n' +
        'sys.path[0] = os.path.dirname(sys.argv[0])\n' +
        'runpy.run_path(sys.argv[0], run_name="__main__")\n',
    );
    const args = ['--processes', '2', '--restarts', '0', sleeper, ...goOn(file), '--patience', '3'];
    expect(await complaint(args)).toMatch(/^Error: not all of the 2 processes came within 3 seconds.*\n$/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
