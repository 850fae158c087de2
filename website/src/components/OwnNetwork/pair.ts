import { LAB } from '../../training/own/design';
import { doingOf, isSeen, type Doing, type RunShown, type SeenRun } from '../TrainNow/state';
import { textOf, type Setting } from './setting';

/** The lab's network and the reader's own, trained side by side. */
export interface Pair<Run extends RunShown = RunShown> {
  readonly lab: Run;
  readonly own: Run;
}

/** All that were asked for; the last one is trained. */
export function pairsOf(runs: readonly RunShown[]): Pair[] {
  return runs.flatMap((own, i) => {
    const lab = runs[i - 1];
    return own.design !== undefined && lab !== undefined ? [{ lab, own }] : [];
  });
}

export function isPairSeen(pair: Pair): pair is Pair<SeenRun> {
  return isSeen(pair.lab) && isSeen(pair.own);
}

/** Whether another network, or other numbers, were chosen since. */
export function isChanged({ own: { design = LAB, options } }: Pair, setting: Setting): boolean {
  return textOf({ design, options }) !== textOf(setting);
}

/** What both do together: they learn until the last one is done. */
export function doingOfPair({ lab, own }: Pair): Doing {
  const both = [doingOf(own, true), doingOf(lab, true)];
  for (const doing of ['begins', 'learns', 'pauses', 'failed'] as const)
    if (both.includes(doing)) return doing;
  return 'done';
}
