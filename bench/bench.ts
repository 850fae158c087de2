import { milliseconds, type Seen } from './program';
import type { Row } from './measured';
import type { Contestant } from './turns';

/** Starts a program, named from the project's folder. */
export type Start = (file: string, ...args: string[]) => Promise<Seen>;

/** What the parts measure with. */
export interface Bench {
  readonly ours: Start;
  /** Undefined where there is no PyTorch. */
  readonly pytorch: Start | undefined;
  /** Where CIFAR-10 is; Shapes are drawn where it is not there. */
  readonly root: string;
  /** The same images as records, for PyTorch's programs, and room for what programs save. */
  readonly folder: string;
  /** By turns, `rounds` times unless the command line says another number. */
  readonly byTurns: (name: string, rounds: number, contestants: readonly Contestant[]) => Promise<Row>;
}

type Reader = (seen: Seen) => Readonly<Record<string, number>>;

/** What a measuring program printed. */
export const printed: Reader = (seen) => ({ ms: milliseconds(seen) });

/** From its start to its end, with the most memory that it took, where the system tells. */
export const wholeRun: Reader = ({ seconds, peakMegabytes }) => ({
  s: seconds,
  ...(peakMegabytes === undefined ? {} : { MB: peakMegabytes }),
});

export const firstLine: Reader = ({ firstLineSeconds }) => ({ s: firstLineSeconds });

export function ours(
  { ours: start }: Bench,
  setting: string,
  [file, ...args]: readonly [string, ...string[]],
  read: Reader = printed,
): Contestant {
  return { by: 'ours', setting, run: async () => read(await start(file, ...args)) };
}

/** A list, to be spread into others: empty where there is no PyTorch. */
export function pytorch(
  { pytorch: start }: Bench,
  setting: string,
  [file, ...args]: readonly [string, ...string[]],
  read: Reader = printed,
): Contestant[] {
  if (start === undefined) return [];
  return [{ by: 'PyTorch', setting, run: async () => read(await start(file, ...args)) }];
}
