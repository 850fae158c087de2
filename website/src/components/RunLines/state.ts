import type { Chosen, Refusal, RunnableProgram } from '../../../plugins/lines/data';
import type { Printed, ProgramEvent, Seen, Values } from '../../lines/protocol';
import type { Loading } from '../../training/protocol';

/** One run of a program, as it has gone so far. */
export interface Run {
  readonly chosen: Chosen;
  readonly without: boolean;
  readonly printed: readonly Printed[];
  /** By the number of the probe. */
  readonly seen: ReadonlyMap<number, Seen>;
  readonly points: Values['points'];
  /** When it is over: how many values a probe had after the one that is seen. */
  readonly older?: ReadonlyMap<number, number>;
  /** Why it ended before its end: what the library said, or that the reader stopped it. */
  readonly problem?: string;
  readonly end?: 'over' | 'stopped';
}

export type Failure = 'obstacle' | 'load' | 'broken';

export interface RunState {
  readonly isRunning: boolean;
  readonly loading?: Loading | undefined;
  readonly failure?: { readonly why: Failure; readonly message: string } | undefined;
  /** With which it runs. */
  readonly chosen: Chosen;
  readonly withoutZeroGrad: boolean;
  /** What the compiler says to what was chosen. It runs all the same, as by ts-node, which looks at no types. */
  readonly refusal?: Refusal | undefined;
  /** The last runs: one, or one with `zeroGrad` and one without. */
  readonly runs: readonly Run[];
}

export function asWritten({ offers }: RunnableProgram): Chosen {
  return Object.fromEntries(offers.map(({ id, value }) => [id, value]));
}

/** What the compiler says to these numbers, where it says anything. */
export function refusalOf({ refusals }: RunnableProgram, chosen: Chosen): Refusal | undefined {
  return refusals.find((refusal) =>
    Object.entries(refusal.chosen).every(([id, value]) => chosen[id] === value),
  );
}

export function newRun(chosen: Chosen, without: boolean): Run {
  return { chosen, without, printed: [], seen: new Map(), points: [] };
}

/** A run after something more was told of it. */
export function after(run: Run, event: ProgramEvent): Run {
  switch (event.type) {
    case 'printed':
      return { ...run, printed: [...run.printed, event] };
    case 'values':
      return {
        ...run,
        seen: new Map([...run.seen, ...event.seen]),
        points: [...run.points, ...event.points],
      };
    case 'over':
      return {
        ...run,
        end: 'over',
        ...(event.older && { older: event.older }),
        ...(event.problem !== undefined && { problem: event.problem }),
      };
  }
}

/** Whether it runs with another number than stands in the file. */
export function isChanged({ offers }: RunnableProgram, chosen: Chosen): boolean {
  return offers.some(({ id, value }) => chosen[id] !== value);
}

/** How what a run printed compares with the record. */
export function comparison(program: RunnableProgram, run: Run): 'same' | 'changed' | 'other' | 'ended' {
  if (run.end !== 'over' || run.problem !== undefined) return 'ended';
  const lines = run.printed.map(({ text }) => text);
  const isSame =
    lines.length === program.recorded.length && lines.every((text, i) => text === program.recorded[i]);
  if (isSame) return 'same';
  return run.without || isChanged(program, run.chosen) ? 'changed' : 'other';
}

/** On which data it ran, where it had any. */
export function dataOf(run: Run): string | undefined {
  for (const seen of run.seen.values()) if (seen.kind === 'images') return seen.name;
  return undefined;
}
