import { doingOf, isSeen, type Doing, type RunShown, type SeenRun } from '../TrainNow/state';

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

/** What both do together: they learn until the last one is done. */
export function doingOfPair({ lab, own }: Pair): Doing {
  const both = [doingOf(own, true), doingOf(lab, true)];
  for (const doing of ['begins', 'learns', 'pauses', 'failed'] as const)
    if (both.includes(doing)) return doing;
  return 'done';
}
