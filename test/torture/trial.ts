import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../../src/errors';
import { cleanUp } from '../datasets/support';
import { arm, disarm, type Call, type Fault } from './inject';
import type { Scenario } from './scenarios';
import { holds, namesIn, snapshot } from './snapshot';

/** What a scenario does when nothing fails. */
export interface Clean {
  readonly calls: readonly Call[];
  readonly old: readonly string[];
  readonly done: readonly string[];
  /** What lies in the folder when it was done, and done again. */
  readonly names: readonly string[];
}

/** A folder where a scenario has begun. */
export interface Stage {
  readonly folder: string;
  /** What `act` gets beside the folder. */
  readonly address: string;
  readonly act: () => unknown;
  readonly finals: () => string[];
}

/** Begins a scenario in a folder of its own, and removes that after the work. */
export async function onStage<T>(scenario: Scenario, work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  try {
    const address = String(await scenario.begin(folder));
    return await work({
      folder,
      address,
      act: () => scenario.act(folder, address),
      finals: () => scenario.finals.map((final) => snapshot(path.join(folder, final))),
    });
  } finally {
    disarm();
    rmSync(folder, { recursive: true, force: true });
    await cleanUp();
  }
}

export function runClean(scenario: Scenario): Promise<Clean> {
  return onStage(scenario, async ({ folder, act, finals }) => {
    const old = finals();
    arm({ under: folder });
    await act();
    const calls = disarm();
    const done = finals();
    await act();
    return { calls, old, done, names: namesIn(folder) };
  });
}

/** Lets one call fail; gives what is wrong then, in a sentence each. */
export function runTrial(scenario: Scenario, clean: Clean, fault: Fault): Promise<string[]> {
  return onStage(scenario, async (stage) => {
    arm({ under: stage.folder, fault });
    const end = await endOf(stage.act);
    disarm();
    const mayBeOld = end.failed || scenario.goesOn === true;
    return [
      ...problemsOf(end),
      ...brokenFinals(scenario, clean, stage, mayBeOld),
      ...(await problemsOfNext(stage, clean)),
    ];
  });
}

/**
 * The final names that are neither as before nor as they are to be. A folder can't take another's place in one go: where the disk
 * refuses the second of two renames, and the way back, too, the old one has to lie whole beside, for the next start.
 */
export function brokenFinals(
  { finals }: Scenario,
  { old, done }: Clean,
  stage: Stage,
  mayBeOld: boolean,
): string[] {
  const now = stage.finals();
  return finals.flatMap((final, i) => {
    if (now[i] === done[i] || (mayBeOld && now[i] === old[i])) return [];
    if (now[i] !== 'nothing') return [`${final} is broken`];
    const isFolder = old[i]?.includes('\n') === true;
    return mayBeOld && isFolder && holds(stage.folder, old[i] ?? '') ? [] : [`${final} is lost`];
  });
}

/** What is wrong when it is done once more, and nothing fails: it has to work, and to leave nothing behind. */
export async function problemsOfNext({ act, folder, finals }: Stage, clean: Clean): Promise<string[]> {
  const next = await endOf(act);
  const more = namesIn(folder).filter((name) => !clean.names.includes(name));
  return [
    ...(next.failed ? [`the next start fails: ${String(next.value)}`] : []),
    ...(!next.failed && finals().join() !== clean.done.join() ? ['the next start makes something else'] : []),
    ...(more.length > 0 ? [`left behind after the next start: ${more.join(', ')}`] : []),
  ];
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
