import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { TEST_IMAGES } from '../../training/data';
import { useNumbers } from '../LineChart';
import { lossText } from './lossText';
import type { RunShown } from './state';
import styles from './styles.module.css';
import { lossThatStopped, verdictOf } from './verdict';

/** What happened in a run that is over, and how one would tell. */
export function Outcome({ shown }: { readonly shown: RunShown }): ReactNode {
  const { number, percent } = useNumbers();
  const accuracy = shown.tests.at(-1)?.accuracy ?? NaN;
  const { problem, losses = [] } = shown.ended ?? {};
  /** So many it took. */
  const steps = shown.frame?.step ?? 0;
  switch (verdictOf(shown)) {
    case undefined:
      return null;
    case 'learned':
      return (
        <p className={styles.outcome}>
          <Translate
            id="trainNow.learned"
            values={{
              percent: percent(accuracy, 0),
              guess: percent(0.1, 0),
              count: number(TEST_IMAGES),
            }}
          >
            {
              'Of {count} pictures that it has never learned from, it gets {percent} right. A guess gets {guess}. Change a number under “For the next run”, and start again: both runs stay to be compared.'
            }
          </Translate>
        </p>
      );
    case 'stuck':
      return (
        <p className={styles.outcome}>
          <Translate
            id="trainNow.stuck"
            values={{
              loss: lossText(shown.points.at(-1)?.loss ?? NaN, number, 3),
              guess: number(Math.log(10), 3),
              table: (
                <Link to="/symptoms/">
                  <Translate id="trainNow.stuck.table">table of symptoms</Translate>
                </Link>
              ),
            }}
          >
            {
              'It has learned next to nothing: its loss is {loss}, and a guess among ten costs ln 10 = {guess}. Either it took too few steps (with batches of 4 and a rate of 0.005, the loss falls visibly only after some 1,000), or the learning rate is too small, or so large that the first steps did harm for good. The {table} tells such runs apart.'
            }
          </Translate>
        </p>
      );
    case 'notFinite':
      // It was given them: by a file, or by a run that had failed.
      if (losses.length === 0)
        return (
          <p className={styles.outcome}>
            <Translate id="trainNow.notFinite.atOnce" values={{ problem: <code>{problem}</code> }}>
              {
                'No step could be taken: {problem}. It began with weights that are no numbers any more, or far too large. “Start again” draws new ones.'
              }
            </Translate>
          </p>
        );
      return (
        <div className={styles.outcome}>
          <p>
            <Translate
              id="trainNow.notFinite"
              values={{
                step: number(steps + 1),
                which:
                  steps > losses.length ? (
                    <Translate id="trainNow.notFinite.last">The last losses</Translate>
                  ) : (
                    <Translate id="trainNow.notFinite.all">The losses up to there</Translate>
                  ),
                losses: [...losses.map((loss) => lossText(loss, number)), lossThatStopped(problem)].join(
                  ', ',
                ),
              }}
            >
              {
                'In step {step} the loss was no finite number any more. {which}: {losses}. The steps were too large: the weights grew, until the numbers were too large for 32 bits. From there nothing can be learned: what is computed with NaN, “not a number”, is NaN, too.'
              }
            </Translate>
          </p>
          <p>
            <Translate
              id="trainNow.notFinite.tell"
              values={{
                message: <code>{problem}</code>,
                table: (
                  <Link to="/symptoms/">
                    <Translate id="trainNow.notFinite.table">table of symptoms</Translate>
                  </Link>
                ),
              }}
            >
              {
                'How you would tell: the printed loss grows where it should fall, or the program stops with {message}. PyTorch would go on and print nan. More in the {table}.'
              }
            </Translate>
          </p>
        </div>
      );
    case 'otherProblem':
      return (
        <p className={styles.outcome}>
          <Translate id="trainNow.otherProblem" values={{ problem: <code>{problem}</code> }}>
            {'The library stopped the run: {problem}'}
          </Translate>
        </p>
      );
  }
}
