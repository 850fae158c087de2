import { doingOf, type RunShown } from './state';

/** What a run that is over teaches. */
export type Verdict = 'notFinite' | 'stuck' | 'learned' | 'otherProblem';

/** A guess among ten costs ln 10 = 2.303, and gets 1 of 10 right. A run that ends about there has learned next to nothing. */
const GUESS = { loss: 2.25, accuracy: 0.15 };

export function verdictOf(shown: RunShown): Verdict | undefined {
  const doing = doingOf(shown, true);
  if (doing === 'failed')
    return lossThatStopped(shown.ended?.problem) === undefined ? 'otherProblem' : 'notFinite';
  if (doing !== 'done') return undefined;
  const loss = shown.points.at(-1)?.loss ?? NaN;
  const accuracy = shown.tests.at(-1)?.accuracy ?? NaN;
  return loss > GUESS.loss && accuracy < GUESS.accuracy ? 'stuck' : 'learned';
}

/** Of the last test. A network whose numbers are none any more gets nothing right, whatever it got before. */
export function accuracyOf(shown: RunShown): number | undefined {
  return verdictOf(shown) === 'notFinite' ? undefined : shown.tests.at(-1)?.accuracy;
}

/** NaN or Infinity, where a run could not go on for its loss. */
export function lossThatStopped(problem = ''): string | undefined {
  return /the loss is (NaN|-?Infinity)/.exec(problem)?.[1];
}
