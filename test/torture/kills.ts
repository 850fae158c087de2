import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Generator } from '../../src/random';
import { underInjector } from './faults';
import type { Order } from './inject';
import { throwProblems, type TortureOptions } from './options';
import { SCENARIOS, type Scenario } from './scenarios';
import { brokenFinals, onStage, problemsOfNext, runClean, type Clean } from './trial';

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** How a program is killed: by a signal a while after it started, or just before one of its calls. */
type Kill = { readonly signal: (typeof SIGNALS)[number]; readonly after: number } | { readonly call: number };

/**
 * Kills programs that change files, at random calls and at random moments. What they change has to be as before or as it is to be,
 * and the next start has to work and to leave nothing behind.
 */
export async function run({ seed, count, say }: TortureOptions): Promise<void> {
  const random = new Generator(seed);
  const scenarios = Object.entries(SCENARIOS);
  const cleans = new Map<string, Clean>();
  const problems: string[] = [];
  let cut = 0;
  for (let i = 0; i < count; i++) {
    const [name, scenario] = scenarios[i % scenarios.length]!;
    const clean = cleans.get(name) ?? (await runClean(scenario));
    cleans.set(name, clean);
    const kill: Kill =
      random.uniform(0, 1) < 0.5
        ? { call: random.randint(clean.calls.length) }
        : { signal: SIGNALS[random.randint(SIGNALS.length)]!, after: random.uniform(0, 30) };
    const found = await killOnce(name, scenario, clean, kill);
    if (found.isCut) cut++;
    problems.push(...found.problems.map((problem) => `${name}: ${JSON.stringify(kill)}: ${problem}`));
  }
  throwProblems(problems);
  say(`${count} programs killed, ${cut} of them before they were done`);
}

function killOnce(
  name: string,
  scenario: Scenario,
  clean: Clean,
  kill: Kill,
): Promise<{ isCut: boolean; problems: string[] }> {
  return onStage(scenario, async (stage) => {
    const { folder, address } = stage;
    const order: Order =
      'call' in kill ? { under: folder, fault: { at: kill.call, code: 'KILL' } } : { under: folder };
    const child = spawn(process.execPath, underInjector('work.ts', name, folder, address), {
      env: { ...process.env, TORTURE_FAULT: JSON.stringify(order) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const end = once(child, 'close');
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    if ('signal' in kill) {
      await Promise.race([once(child.stdout, 'data'), end]);
      const timer = setTimeout(() => child.kill(kill.signal), kill.after);
      await end;
      clearTimeout(timer);
    }
    await end;
    const isCut = !said.includes('done');
    const problems = [
      ...brokenFinals(scenario, clean, stage, isCut || scenario.goesOn === true),
      ...(await problemsOfNext(stage, clean)),
    ];
    return { isCut, problems };
  });
}
