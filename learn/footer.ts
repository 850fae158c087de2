import { styled, type Line } from './text';

const PAGE_KEYS =
  'n next · p previous · h hint · l list · c check all · r reset · s solution · o lesson · q quit';
const LIST_KEYS = 'arrow keys or a number: choose · Enter: go there · c check all · l back · q quit';
const ANSWER_KEYS = 'y yes · any other key: no';

/** What stands at the bottom of the screen. */
export interface Footer {
  /** What became of the last key. */
  readonly note: string;
  readonly question: string | undefined;
  /** The number of the exercise whose tests run. */
  readonly checking: string | undefined;
  /** They have been running for long, and it is the exercise that one works on. */
  readonly isSlow: boolean;
  readonly isList: boolean;
  readonly passes: boolean;
}

export function drawFooter(footer: Footer): Line[] {
  const { note, question, isList } = footer;
  if (question !== undefined) return [...styled('title', question), ...styled('quiet', ANSWER_KEYS)];
  const status = statusOf(footer);
  return [
    ...(note === '' ? [] : styled('title', note)),
    ...(status === '' ? [] : styled('quiet', status)),
    ...styled('quiet', isList ? LIST_KEYS : PAGE_KEYS),
  ];
}

function statusOf({ checking, isSlow, isList, passes }: Footer): string {
  if (checking === undefined) return passes && !isList ? 'It passes: n goes on when you want to.' : '';
  if (!isSlow) return `checking ${checking} …`;
  return `still checking ${checking}: if a loop never ends, mend it and save; the tests start anew then`;
}
