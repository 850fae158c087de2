import { useEffect, useReducer, useState, type ReactNode } from 'react';
import { TrainingWorker } from '../../training/client';
import { Problem } from '../TrainNow/Problem';
import { obstacle, sentenceOf } from '../TrainNow/problems';
import { Progress } from '../TrainNow/Progress';
import { next, NOTHING } from '../TrainNow/state';
import type { Ask } from './ask';

interface WithWorkerProps {
  readonly children: (ask: Ask) => ReactNode;
  /** Where it is shown that there is nothing to be asked yet, and why. */
  readonly waiting?: (why: ReactNode) => ReactNode;
}

/** On a page that trains nothing: a worker of its own, for as long as it is shown. */
export function WithWorker(props: WithWorkerProps): ReactNode {
  const [tries, setTries] = useState(0);
  const { waiting = (why: ReactNode): ReactNode => why } = props;
  const problem = obstacle();
  if (problem !== undefined) return waiting(<Problem text={problem} />);
  return <Started key={tries} {...props} waiting={waiting} onRetry={() => setTries(tries + 1)} />;
}

type StartedProps = Required<WithWorkerProps> & { readonly onRetry: () => void };

function Started({ children, waiting, onRetry }: StartedProps): ReactNode {
  const [state, dispatch] = useReducer(next, NOTHING);
  const [ask, setAsk] = useState<Ask>();
  useEffect(() => {
    const worker = new TrainingWorker((told) => {
      dispatch(told);
      // What is broken computes nothing any more.
      if (told.type === 'failed') worker.close();
    });
    setAsk(() => worker.ask.bind(worker));
    return () => worker.close();
  }, []);
  if (state.failed) return waiting(<Problem text={sentenceOf(state.failed)} onRetry={onRetry} />);
  if (!state.isReady || !ask) return waiting(<Progress loading={state.loading} />);
  return children(ask);
}
