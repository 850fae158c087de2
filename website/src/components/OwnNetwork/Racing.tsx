import { useEffect, useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { DATA_NAMES } from '../../training/data';
import { LAB, same } from '../../training/own/design';
import { AskNetwork } from '../AskNetwork';
import { Buttons } from '../TrainNow/Buttons';
import { DataChoice } from '../TrainNow/DataChoice';
import { Problem } from '../TrainNow/Problem';
import { sentenceOf } from '../TrainNow/problems';
import { Progress } from '../TrainNow/Progress';
import { useArchive } from '../TrainNow/useArchive';
import { useTraining } from '../TrainNow/useTraining';
import { Comparison } from './Comparison';
import { doingOfPair, isChanged, isPairSeen, pairsOf } from './pair';
import type { RaceProps } from './Race';
import { RaceCharts } from './RaceCharts';
import { RaceSights } from './RaceSights';
import styles from './styles.module.css';

/** Both networks while they learn. After a fault of the worker all begins anew. */
export function Racing(props: RaceProps): ReactNode {
  const [tries, setTries] = useState(0);
  return <Tried key={tries} {...props} onRetry={() => setTries(tries + 1)} />;
}

type TriedProps = RaceProps & { readonly onRetry: () => void };

function Tried({ asked, setting, onAgain, data, onData, onRetry }: TriedProps): ReactNode {
  const [first] = useState(asked);
  const { state, begin, pause, goOn, step, ask } = useTraining(first.options, first.design);
  const begun = useRef(asked);
  const frame = useRef<HTMLElement>(null);
  const archive = useArchive(ask, () => onData('cifar10'));
  const failed = state.failed !== undefined;
  useEffect(() => {
    // Who began it in here sees it: nothing moves below the pointer.
    if (!frame.current?.contains(document.activeElement)) frame.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  useEffect(() => {
    if (begun.current === asked) return;
    begun.current = asked;
    // What has broken off begins nothing any more.
    if (failed) onRetry();
    else begin(asked.options, { own: asked.design });
  }, [asked, begin, failed, onRetry]);

  const pairs = pairsOf(state.runs);
  const last = pairs.at(-1);
  // Until a new pair has something to show, the one before stays.
  const seen = pairs.findLast(isPairSeen);
  /** The pictures that were asked for are not there. */
  const missing = last?.own.begun === undefined ? last?.own.ended?.problem : undefined;
  return (
    <section
      ref={frame}
      className={styles.race}
      aria-label={translate({ id: 'ownNetwork.race', message: 'Both networks while they learn' })}
    >
      {state.failed ? (
        <Problem text={sentenceOf(state.failed)} onRetry={onRetry} />
      ) : (
        <DataChoice data={data} onData={onData} archive={archive} unpacking={state.unpacking} />
      )}
      {missing !== undefined && <Problem text={missing} />}
      {state.failed || missing !== undefined ? null : !last || !seen ? (
        <Progress loading={state.loading} />
      ) : (
        <>
          <Comparison pairs={pairs}>
            <Buttons
              doing={doingOfPair(last)}
              onPause={pause}
              onGoOn={goOn}
              onStep={step}
              onAgain={onAgain}
            />
            {isChanged(last, setting) && (
              <p className={styles.changed}>
                <Translate id="ownNetwork.changed">
                  Changed since: this result is of the network and the numbers before. “Start again” trains
                  what stands above now.
                </Translate>
              </p>
            )}
          </Comparison>
          <RaceCharts pair={seen} />
          <RaceSights pair={seen} />
          <AskNetwork
            ask={ask}
            trained={{
              classes: {
                dataset: DATA_NAMES[seen.own.options.data ?? 'shapes'],
                names: seen.own.begun.classes,
              },
              version: seen.own.frame,
              hasRival: true,
              isLabs: same(seen.own.design ?? LAB, LAB),
            }}
          />
        </>
      )}
    </section>
  );
}
