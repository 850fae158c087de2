import { spawnSync } from 'node:child_process';
import { testInPytorch } from './python';

/** `test` for what runs in several processes: torchrun's signals, and gloo as pip has it, are Unix's. */
export function testInProcesses(name: string, run: () => Promise<void>): void {
  if (process.platform !== 'win32') testInPytorch(name, run);
  else test.skip(`${name}: skipped, for it needs Unix's processes`, () => undefined);
}

/** Two machines with a cable between them, as Linux pretends them: each has its own network, and no other. */
export const MACHINES = ['lab-machine-0', 'lab-machine-1'] as const;
export const ADDRESSES = ['10.77.0.1', '10.77.0.2'] as const;

/** `test` for what needs them: only Linux has them, and only root may make them. There it fails without iproute2. */
export function testOnTwoMachines(name: string, run: () => Promise<void>): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    test.skip(`${name}: skipped, for it needs Linux's network namespaces, and to be root`, () => undefined);
    return;
  }
  testInPytorch(name, async () => {
    removeMachines();
    try {
      makeMachines();
      await run();
    } finally {
      removeMachines();
    }
  });
}

function makeMachines(): void {
  const [first, second] = MACHINES;
  for (const machine of MACHINES) ip(`netns add ${machine}`);
  ip(`link add cable netns ${first} type veth peer name cable netns ${second}`);
  MACHINES.forEach((machine, i) => {
    ip(`-n ${machine} address add ${ADDRESSES[i]}/24 dev cable`);
    for (const device of ['cable', 'lo']) ip(`-n ${machine} link set ${device} up`);
  });
}

function removeMachines(): void {
  for (const machine of MACHINES) spawnSync('ip', ['netns', 'delete', machine]);
}

function ip(command: string): void {
  const { error, status, stderr } = spawnSync('ip', command.split(' '), { encoding: 'utf8' });
  if (error) throw new Error(`expected iproute2's ip, to make two networks: ${error.message}`);
  if (status !== 0) throw new Error(`ip ${command}: ${stderr}`);
}
