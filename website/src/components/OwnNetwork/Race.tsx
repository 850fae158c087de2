import type { ReactNode } from 'react';
import type { DataName } from '../../training/data';
import { Problem } from '../TrainNow/Problem';
import { obstacle } from '../TrainNow/problems';
import { Racing } from './Racing';
import type { Setting } from './setting';

export interface RaceProps {
  /** What is to be trained; another object means: again. */
  readonly asked: Setting;
  /** What stands above, which may be another one since. */
  readonly setting: Setting;
  /** Trains that; undefined where it does not fit. */
  readonly onAgain: (() => void) | undefined;
  /** Which pictures the reader has chosen. */
  readonly data: DataName;
  /** The reader wants other pictures, at once. */
  readonly onData: (data: DataName) => void;
}

/** What the button brings. */
export function Race(props: RaceProps): ReactNode {
  const problem = obstacle();
  return problem === undefined ? <Racing {...props} /> : <Problem text={problem} />;
}
