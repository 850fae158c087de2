import { useState, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { DATA_NAMES, type DataName } from '../../training/data';
import { AskNetwork } from '../AskNetwork';
import { LookInside } from '../LivingNetwork/LookInside';
import { Buttons } from './Buttons';
import { Charts } from './Charts';
import { DataChoice } from './DataChoice';
import { Filters } from './Filters';
import { TestPictures } from './TestPictures';
import { DEFAULTS, FAILING } from './options';
import { Outcome } from './Outcome';
import type { PanelProps } from './panelProps';
import { Problem } from './Problem';
import { sentenceOf } from './problems';
import { Progress } from './Progress';
import { RunTable } from './RunTable';
import { Settings } from './Settings';
import { doingOf, isSeen } from './state';
import { Status } from './Status';
import styles from './styles.module.css';
import { TheseLines } from './TheseLines';
import { useArchive } from './useArchive';
import { useTraining } from './useTraining';

/** A network that learns, and all that can be seen of it and done with it. */
export function Trainer({ onRetry, toTop }: PanelProps): ReactNode {
  const { state, begin, pause, goOn, step, ask } = useTraining(DEFAULTS);
  const [options, setOptions] = useState(DEFAULTS);
  const { runs, loading, unpacking, failed } = state;
  const learnFrom = (data: DataName): void => {
    setOptions({ ...options, data });
    begin({ ...options, data });
  };
  const archive = useArchive(ask, () => learnFrom('cifar10'));
  const last = runs.at(-1);
  if (failed) return <Problem text={sentenceOf(failed)} onRetry={onRetry} />;
  // Until a new run has something to show, the one before stays: nothing jumps.
  const seen = runs.findLast(isSeen);
  if (!last || !seen) return <Progress loading={loading} />;
  const doing = doingOf(last, true);
  const isOver = doing === 'done' || doing === 'failed';
  const beginFromBelow: typeof begin = (...run) => {
    begin(...run);
    toTop();
  };
  const fail = (): void => {
    setOptions(FAILING);
    beginFromBelow(FAILING);
  };
  const trained = {
    classes: { dataset: DATA_NAMES[seen.options.data ?? 'shapes'], names: seen.begun.classes },
    version: seen.frame,
    isLabs: true,
  };
  return (
    <>
      <Status shown={last} />
      <Buttons doing={doing} onPause={pause} onGoOn={goOn} onStep={step} onAgain={() => begin(options)} />
      <div className={styles.live}>
        <div className={styles.sight}>
          <TestPictures begun={seen.begun} frame={seen.frame} />
          <Filters
            weights={seen.frame.filters}
            title={
              seen.from && (
                <Translate id="trainNow.filters.on">The six filters of conv1, trained on</Translate>
              )
            }
          />
        </div>
        <Charts runs={runs} />
      </div>
      <Settings options={options} onOptions={setOptions} />
      <div className={styles.buttons}>
        <button
          type="button"
          className="button button--primary button--sm"
          onClick={() => beginFromBelow(options)}
        >
          {translate({ id: 'trainNow.againWith', message: 'Start again with these' })}
        </button>
        <button type="button" className="button button--secondary button--sm" onClick={fail}>
          {translate(
            { id: 'trainNow.tooLarge', message: 'Make it fail: a learning rate of {lr}' },
            { lr: FAILING.lr },
          )}
        </button>
      </div>
      <Outcome shown={last} />
      <AskNetwork ask={ask} trained={trained} onTrainOn={(from) => beginFromBelow(options, { from })} />
      <LookInside ask={ask} trained={trained} />
      {isOver && <TheseLines />}
      <DataChoice
        data={options.data ?? 'shapes'}
        onData={learnFrom}
        archive={archive}
        unpacking={unpacking}
      />
      <p className={styles.where}>
        <Link to="/closer/own-network/">
          {translate({
            id: 'trainNow.ownNetwork',
            message: 'Put a network of your own together, and train it beside this one',
          })}
        </Link>
      </p>
      <RunTable runs={runs} />
    </>
  );
}
