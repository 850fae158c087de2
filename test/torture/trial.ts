import { rmSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../src/errors';
import { cleanUp } from '../datasets/support';
import { arm, disarm, type Call, type Fault } from './inject';
import type { Scenario } from './scenarios';
import { namesIn, snapshot } from './snapshot';

/** What a scenario does when nothing fails. */
export interface Clean {
  readonly calls: readonly Call[];
  readonly old: readonly string[];
  readonly done: readonly string[];
  /** What lies in the folder when it was done, and done again. */
  readonly names: readonly string[];
}

export async function runClean(scenario: Scenario): Promise<Clean> {
  const place = await scenario.begin();
  const finals = (): string[] => scenario.finals.map((final) => snapshot(path.join(place.folder, final)));
  try {
    const old = finals();
    arm({ under: place.folder });
    await place.act();
    const calls = disarm();
    const done = finals();
    await place.act();
    return { calls, old, done, names: namesIn(place.folder) };
  } finally {
    disarm();
    place.end();
    await cleanUp();
  }
}

/** Lets one call fail; gives what is wrong then, in a sentence each. */
export async function runTrial(scenario: Scenario, clean: Clean, fault: Fault): Promise<string[]> {
  const place = await scenario.begin();
  const finals = (): string[] => scenario.finals.map((final) => snapshot(path.join(place.folder, final)));
  const problems: string[] = [];
  try {
    arm({ under: place.folder, fault });
    const end = await endOf(place.act);
    disarm();
    problems.push(...problemsOf(end));
    finals().forEach((now, i) => {
      const allowed =
        end.failed || scenario.goesOn === true ? [clean.old[i], clean.done[i]] : [clean.done[i]];
      if (!allowed.includes(now))
        problems.push(`${scenario.finals[i]} is ${now === 'nothing' ? 'lost' : 'broken'}`);
    });
    // Whoever comes next outwaits a lock that its owner could not remove; that time is cut short.
    for (const name of namesIn(place.folder).filter((name) => name.endsWith('.lock')))
      rmSync(path.join(place.folder, name), { recursive: true, force: true });
    const next = await endOf(place.act);
    if (next.failed) problems.push(`the next start fails: ${String(next.value)}`);
    else if (finals().join() !== clean.done.join()) problems.push('the next start makes something else');
    const more = namesIn(place.folder).filter((name) => !clean.names.includes(name));
    if (more.length > 0) problems.push(`left behind after the next start: ${more.join(', ')}`);
    return problems;
  } finally {
    disarm();
    place.end();
    await cleanUp();
  }
}

interface End {
  readonly failed: boolean;
  readonly value: unknown;
}

async function endOf(act: () => unknown): Promise<End> {
  try {
    return { failed: false, value: await act() };
  } catch (value) {
    return { failed: true, value };
  }
}

/** An error has to be one that a person can mend, and its sentence in the project's words. */
function problemsOf({ failed, value }: End): string[] {
  if (!failed) return [];
  if (!(value instanceof UsageError))
    return [`a raw error: ${value instanceof Error ? (value.stack ?? '') : String(value)}`];
  return /made up|\n\s+at /.test(value.message) ? [`the system's words: ${value.message}`] : [];
}
