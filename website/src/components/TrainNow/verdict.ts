import { doingOf, type RunShown } from './state';

/** What a run that is over teaches. */
export type Verdict = 'notFinite' | 'stuck' | 'learned' | 'otherProblem';

/** A guess among ten costs ln 10 = 2.303, and gets 1 of 10 right. A run that ends about there learned nothing. */
const GUESS = { loss: 2.25, accuracy: 0.15 };

export function verdictOf(shown: RunShown): Verdict | undefined {
  const doing = doingOf(shown, true);
  if (doing === 'failed')
    return /the loss is (NaN|-?Infinity)/.test(shown.ended?.problem ?? '') ? 'notFinite' : 'otherProblem';
  if (doing !== 'done') return undefined;
  const loss = shown.points.at(-1)?.loss ?? NaN;
  const accuracy = shown.tests.at(-1)?.accuracy ?? NaN;
  return loss > GUESS.loss && accuracy < GUESS.accuracy ? 'stuck' : 'learned';
}
