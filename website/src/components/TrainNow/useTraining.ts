import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react';
import { TrainingWorker } from '../../training/client';
import type { NetworkName } from '../../training/asking/questions';
import type { Design } from '../../training/own/design';
import type { TrainingOptions } from '../../training/protocol';
import { useReducedMotion } from '../Player';
import { next, NOTHING, type TrainingState } from './state';

/** Frames a second; where the reader wants less motion, one. */
const FRAMES = { usual: 10, reduced: 1 };

interface How {
  readonly paused?: boolean;
  /** The network whose weights it begins with. */
  readonly from?: NetworkName;
  /** A network of the reader's own, to be trained beside the lab's. */
  readonly own?: Design;
}

export interface Training {
  readonly state: TrainingState;
  readonly begin: (options: TrainingOptions, how?: How) => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly step: () => void;
  readonly ask: TrainingWorker['ask'];
}

/** A worker that begins to train as soon as it can, for as long as the page shows it; `own` beside the lab's network. */
export function useTraining(first: TrainingOptions, own?: Design): Training {
  const [state, dispatch] = useReducer(next, NOTHING);
  const worker = useRef<TrainingWorker>(undefined);
  const runs = useRef(0);
  const isStill = useReducedMotion();
  const failed = state.failed !== undefined;

  useEffect(() => {
    // What the worker tells is drawn in slices, between which the page answers its reader.
    worker.current = new TrainingWorker((told) => startTransition(() => dispatch(told)));
    return () => worker.current?.close();
  }, []);
  useEffect(() => {
    // What is broken computes nothing any more.
    if (failed) worker.current?.close();
  }, [failed]);

  const begin = useCallback<Training['begin']>((options, { paused = false, from, own: design } = {}) => {
    const run = ++runs.current;
    const second = design && { run: ++runs.current, design };
    dispatch({ type: 'asked', runs: [{ run, options, from }, ...(second ? [{ ...second, options }] : [])] });
    worker.current?.send({ type: 'begin', run, options, paused, from, own: second });
  }, []);
  useEffect(() => {
    if (state.isReady && runs.current === 0) begin(first, own && { own });
  }, [state.isReady, begin, first, own]);
  useEffect(() => {
    if (!state.isReady) return;
    worker.current?.send({ type: 'framesPerSecond', value: isStill ? FRAMES.reduced : FRAMES.usual });
  }, [state.isReady, isStill]);

  const ask = useCallback<Training['ask']>(async (name, given) => {
    if (!worker.current) throw new Error('no worker');
    const answer = await worker.current.ask(name, given);
    if (name === 'openArchive') dispatch({ type: 'unpacked' });
    return answer;
  }, []);

  const send = (type: 'pause' | 'goOn' | 'step') => () => worker.current?.send({ type });
  return { state, begin, pause: send('pause'), goOn: send('goOn'), step: send('step'), ask };
}
