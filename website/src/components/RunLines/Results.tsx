import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { ENCORED, PICTURES } from '../../lines/encored';
import { ScrollBox } from '../ScrollBox';
import { CompilerReport } from '../CompilerError/Report';
import { withChosenLines } from './changes';
import { Curves } from './Curves';
import type { Session } from './session';
import { comparison, dataOf, type Run } from './state';
import styles from './styles.module.css';
import { useRunState } from './useRunState';

interface ResultsProps {
  readonly session: Session;
  /** The numbers of the listing's lines. */
  readonly lines: readonly number[];
}

/** What a program printed in this page, and how it was run. */
export function Results({ session, lines }: ResultsProps): ReactNode {
  const { refusal, runs } = useRunState(session);
  const { program } = session;
  const [first] = runs;
  if (!first) return null;
  const data = dataOf(first);
  return (
    <div className={styles.results}>
      {refusal && (
        <CompilerReport
          file={program.file}
          changed={withChosenLines(program, refusal.chosen)}
          reported={{ number: refusal.line, text: refusal.text, message: refusal.message }}
        />
      )}
      {runs.map(
        (run) => run.printed.length > 0 && <Print key={String(run.without)} run={run} lines={lines} />,
      )}
      {first.points.length > 0 && <Curves runs={runs} />}
      <p className={styles.how}>
        <Translate id="runLines.how" values={{ file: program.file }}>
          {
            'This page ran {file}, on src/, in a thread beside the page. When the site was built, calls were put into its text: they tell the page the values of variables, take the numbers that you choose, and leave out what you switch off. Without them it is the file, letter by letter. Its console, its command line and its disk are the page’s.'
          }
        </Translate>{' '}
        {data !== undefined && (
          <Translate id="runLines.data" values={{ data }}>
            {'Its data: {data}, drawn here; the record has the same.'}
          </Translate>
        )}{' '}
        {(runs.at(-1)?.older?.size ?? 0) > 0 && (
          <Translate id="runLines.olderValues">
            A loop is looked at now and then. What took part in it, and is not a single number, stands here as
            it was at the last look, and “turns since” tells how often the line ran after that.
          </Translate>
        )}{' '}
        {comparison(program, first) === 'changed' && (
          <Translate id="runLines.words">
            Words in quotation marks are printed as they stand in the file, whatever you chose.
          </Translate>
        )}{' '}
        {program.file === ENCORED && first.end === 'over' && first.problem === undefined && (
          <Translate id="runLines.encore" values={{ count: PICTURES }}>
            {
              'Its main sends zeros through the network. After that, this page sent {count} drawn pictures through the same lines: the values beside them are of those.'
            }
          </Translate>
        )}
      </p>
    </div>
  );
}

/** What was printed; of a whole program, what this listing's lines printed is marked. */
function Print({ run, lines }: { readonly run: Run; readonly lines: readonly number[] }): ReactNode {
  const isOwn = (line: number): boolean => lines.includes(line);
  const isPart = run.printed.some(({ line }) => isOwn(line)) && !run.printed.every(({ line }) => isOwn(line));
  return (
    <div data-printed={run.without ? 'without' : 'usual'}>
      <p className={styles.title}>
        {run.without
          ? translate({ id: 'runLines.printedWithout', message: 'Printed here without zeroGrad' })
          : isPart
            ? translate({
                id: 'runLines.printedPart',
                message: 'Printed here, that of these lines in bold',
              })
            : translate({ id: 'runLines.printed', message: 'Printed here' })}
      </p>
      <ScrollBox
        as="pre"
        className={styles.print}
        label={translate({ id: 'runLines.printed', message: 'Printed here' })}
      >
        {run.printed.map(({ line, text }, i) => (
          <span key={i} className={isPart && isOwn(line) ? styles.own : undefined}>
            {text}
            {'\n'}
          </span>
        ))}
      </ScrollBox>
    </div>
  );
}
