import { useEffect, useReducer, useState, type ReactNode } from 'react';
import { TrainingWorker } from '../../training/client';
import { Problem } from '../TrainNow/Problem';
import { obstacle, sentenceOf } from '../TrainNow/problems';
import { Progress } from '../TrainNow/Progress';
import { next, NOTHING } from '../TrainNow/state';
import type { Ask } from './ask';
import { Panel } from './Panel';

/** On a page that trains nothing: a worker of its own, for as long as it is shown. */
export function Alone(): ReactNode {
  const [tries, setTries] = useState(0);
  const problem = obstacle();
  if (problem !== undefined) return <Problem text={problem} />;
  return <WithWorker key={tries} onRetry={() => setTries(tries + 1)} />;
}

function WithWorker({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const [state, dispatch] = useReducer(next, NOTHING);
  const [ask, setAsk] = useState<Ask>();
  useEffect(() => {
    const worker = new TrainingWorker(dispatch);
    setAsk(() => worker.ask.bind(worker));
    return () => worker.close();
  }, []);
  if (state.failed) return <Problem text={sentenceOf(state.failed)} onRetry={onRetry} />;
  if (!state.isReady || !ask) return <Progress loading={state.loading} />;
  return <Panel ask={ask} />;
}
