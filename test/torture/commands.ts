import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Generator } from '../../src/random';
import { ended, runTypeScript, startTypeScript, type Ended } from '../../tools/program';
import type { Call, Fault, Order } from './inject';
import { faultsOf, textOf } from './inside';
import { draw, inPairs, throwProblems, type TortureOptions } from './options';
import { PROGRAMS, type Program } from './programs';

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Runs each command with `count` of the errors that its calls can end with. It ends with one sentence and no stack trace, or goes on;
 * what was there before, or what is to be, is there; and the next start works.
 */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const random = new Generator(seed);
  const problems: string[] = [];
  let [tried, all] = [0, 0];
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const calls = await callsOf(program);
    const faults = draw(faultsOf(calls), count, () => random.uniform(0, 1));
    all += calls.length;
    tried += faults.length;
    await inPairs(faults, async (fault) => {
      const found = await inFolder(program, (folder) => problemsUnder(program, folder, fault));
      problems.push(...found.map((problem) => `${name}: ${textOf(fault, calls)}: ${problem}`));
    });
  }
  throwProblems(problems);
  say(`${tried} errors of ${all} calls in ${Object.keys(PROGRAMS).length} commands`);
}

/** Ends commands by signals at random moments, in the same way; the lab does its longest work meanwhile. */
export async function runKills({ seed, count, say }: TortureOptions): Promise<void> {
  const random = new Generator(seed);
  const problems: string[] = [];
  const names = ['lab', 'lab', 'learn check', 'learn reset'];
  const kills = Array.from({ length: count }, (_, i) => ({
    name: names[i % names.length]!,
    signal: SIGNALS[random.randint(SIGNALS.length)]!,
    after: random.uniform(0, 4000),
  }));
  await inPairs(kills, async ({ name, signal, after }) => {
    const program = PROGRAMS[name]!;
    const more = name === 'lab' ? ['--epochs', '1000000'] : [];
    const found = await inFolder(program, async (folder) => {
      const child = startTypeScript(program.file, [...program.args, ...more], optionsIn(folder));
      const timer = setTimeout(() => child.kill(signal), after);
      const end = await ended(child);
      clearTimeout(timer);
      return [...traceIn(end), ...(await problemsAfter(program, folder))];
    });
    problems.push(...found.map((problem) => `${name}: ${signal} after ${Math.round(after)} ms: ${problem}`));
  });
  throwProblems(problems);
  say(`${count} commands ended by signals`);
}

/** What a command would save elsewhere goes to a folder below, which is removed with the rest. */
const optionsIn = (folder: string) => ({
  cwd: folder,
  env: { TMPDIR: path.join(folder, 'elsewhere'), HOME: path.join(folder, 'elsewhere') },
});

async function inFolder<T>(program: Program, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  try {
    await program.begin(folder);
    mkdirSync(path.join(folder, 'elsewhere'));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function callsOf(program: Program): Promise<readonly Call[]> {
  return inFolder(program, async (folder) => {
    const log = path.join(folder, 'elsewhere', 'calls.json');
    const end = await runUnder(program, folder, { under: folder, log });
    if (end.status !== 0) throw new Error(`${program.file} fails by itself: ${end.stderr}`);
    // The injector wrote it.
    return JSON.parse(readFileSync(log, 'utf8')) as readonly Call[];
  });
}

async function problemsUnder(program: Program, folder: string, fault: Fault): Promise<string[]> {
  const end = await runUnder(program, folder, { under: folder, fault });
  const isSaid = end.status === 0 || end.stderr.trim() !== '';
  return [
    ...(isSaid ? [] : [`it ends with status ${String(end.status)} and no word`]),
    ...traceIn(end),
    ...(await problemsAfter(program, folder)),
  ];
}

function runUnder(program: Program, folder: string, order: Order): Promise<Ended> {
  const { cwd, env } = optionsIn(folder);
  const preload = path.join(__dirname, 'inject.ts');
  return runTypeScript(program.file, program.args, {
    cwd,
    preload,
    env: { ...env, TORTURE_FAULT: JSON.stringify(order) },
  });
}

const traceIn = ({ stderr }: Ended): string[] =>
  /\n\s+at |made up/.test(stderr) ? [`a raw error: ${stderr}`] : [];

async function problemsAfter(program: Program, folder: string): Promise<string[]> {
  const now = program.problem(folder);
  const next = await runTypeScript(program.file, program.args, optionsIn(folder));
  const then = program.problem(folder);
  // A new exercise can be made once.
  const isDone = next.status === 0 || /there is 03-more already|expected the next number/.test(next.stderr);
  return [
    ...(now === undefined ? [] : [now]),
    ...(isDone ? [] : [`the next start fails: ${next.stderr}`]),
    ...(then === undefined ? [] : [`after the next start: ${then}`]),
  ];
}
