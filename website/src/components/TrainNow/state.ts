import type { NetworkName } from '../../training/asking/questions';
import type { Design } from '../../training/own/design';
import type {
  Begun,
  Ended,
  Failed,
  Frame,
  Loading,
  Point,
  Tested,
  TrainingEvent,
  TrainingOptions,
  Unpacking,
} from '../../training/protocol';

/** What the page knows of one run. */
export interface RunShown {
  readonly run: number;
  readonly options: TrainingOptions;
  /** Where it is another network than the lab's. */
  readonly design?: Design | undefined;
  /** Where it goes on with the weights of another. */
  readonly from?: NetworkName | undefined;
  readonly begun?: Begun;
  readonly frame?: Frame;
  readonly points: readonly Point[];
  readonly tests: readonly Tested[];
  readonly ended?: Ended;
}

/** A run of which there is something to see. */
export type SeenRun = RunShown & Required<Pick<RunShown, 'begun' | 'frame'>>;

export function isSeen(shown: RunShown): shown is SeenRun {
  return shown.begun !== undefined && shown.frame !== undefined;
}

export interface TrainingState {
  readonly isReady: boolean;
  readonly loading?: Loading;
  /** How far the archive is that is unpacked now. */
  readonly unpacking?: Unpacking | undefined;
  readonly failed?: Failed;
  /** From the first on; the last one is the one that is trained. */
  readonly runs: readonly RunShown[];
}

export const NOTHING: TrainingState = { isReady: false, runs: [] };

/** How many runs are kept to be compared. */
const KEPT = 6;

export type Happening =
  | TrainingEvent
  /** The archive is unpacked, or refused. */
  | { readonly type: 'unpacked' }
  /** The page asks for a run, or for two side by side. */
  | {
      readonly type: 'asked';
      readonly runs: readonly Pick<RunShown, 'run' | 'options' | 'design' | 'from'>[];
    };

export function next(state: TrainingState, event: Happening): TrainingState {
  switch (event.type) {
    case 'loading':
      return { ...state, loading: event };
    case 'unpacking':
      return { ...state, unpacking: event };
    case 'unpacked':
      return { ...state, unpacking: undefined };
    case 'ready':
      return { ...state, isReady: true };
    case 'failed':
      return { ...state, failed: event };
    case 'asked': {
      const asked = event.runs.map((one) => ({ ...one, points: [], tests: [] }));
      return { ...state, runs: [...kept(state.runs, KEPT - asked.length), ...asked] };
    }
    case 'begun':
      return change(state, event, () => ({ begun: event }));
    case 'frame':
      return change(state, event, ({ points }) => ({ frame: event, points: [...points, ...event.points] }));
    case 'tested':
      return change(state, event, ({ tests }) => ({ tests: [...tests, event] }));
    case 'ended':
      return change(state, event, () => ({ ended: event }));
  }
}

function change(
  state: TrainingState,
  { run }: { readonly run: number },
  make: (shown: RunShown) => Partial<RunShown>,
): TrainingState {
  return {
    ...state,
    runs: state.runs.map((shown) => (shown.run === run ? { ...shown, ...make(shown) } : shown)),
  };
}

/** What a run is doing. */
export type Doing = 'begins' | 'learns' | 'pauses' | 'done' | 'failed' | 'left';

/** `isLast`: others are never gone on with. */
export function doingOf({ begun, frame, ended }: RunShown, isLast: boolean): Doing {
  if (ended?.problem !== undefined) return 'failed';
  if (begun === undefined || frame === undefined) return 'begins';
  if (frame.step === begun.steps && ended !== undefined) return 'done';
  if (!isLast) return 'left';
  return frame.paused ? 'pauses' : 'learns';
}

/**
 * At most so many of the runs. One that never learned is none; of the others those go first that were broken off, the shortest
 * before all, so that who presses often loses nothing that took its time. Two side by side stay or go together.
 */
function kept(runs: readonly RunShown[], most: number): RunShown[] {
  let rounds = roundsOf(runs).filter((round) => round.some(hasLearned));
  while (rounds.flat().length > most) {
    const broken = rounds.filter((round) => round.some((one) => doingOf(one, false) === 'left'));
    const out = broken.length > 0 ? broken.reduce((a, b) => (stepsOf(b) < stepsOf(a) ? b : a)) : rounds[0];
    rounds = rounds.filter((round) => round !== out);
  }
  return rounds.flat();
}

/** One's own network was asked for together with the lab's, before it. */
function roundsOf(runs: readonly RunShown[]): RunShown[][] {
  const starts = runs.flatMap(({ design }, i) => (design === undefined ? [i] : []));
  return starts.map((start, i) => runs.slice(start, starts[i + 1]));
}

const stepsOf = (round: readonly RunShown[]): number =>
  Math.max(...round.map(({ frame }) => frame?.step ?? 0));

const hasLearned = ({ frame, ended }: RunShown): boolean =>
  (frame?.step ?? 0) > 0 || ended?.losses !== undefined;
