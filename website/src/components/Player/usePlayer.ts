import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useKeptState } from '../../kept';
import { wholeTo } from '../../kept/guards';

const QUERY = '(prefers-reduced-motion: reduce)';

/** Whether the reader asked their system for less motion; true where that is not known yet, so that nothing moves at first. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(QUERY);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(QUERY).matches,
    () => true,
  );
}

/** However many there are now: `count` may grow again. */
const isStep = wholeTo(10_000);

export interface Player {
  /** From 0 to `count - 1`. */
  readonly step: number;
  readonly count: number;
  readonly playing: boolean;
  /** Playing again from the last step starts at the first. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Pauses too. */
  readonly goTo: (step: number) => void;
}

/**
 * Steps through a picture that moves, `milliseconds` a step, and stops at the last one. It starts still, at `start`: a
 * reader sets it going. `name` is its picture's: a reader who
 * comes back finds it where they left it.
 */
export function usePlayer(name: string, count: number, { milliseconds = 700, start = 0 } = {}): Player {
  const [step, setStep] = useKeptState(`${name}.step`, start, isStep);
  const [playing, setPlaying] = useState(false);
  const current = Math.min(step, count - 1);

  useEffect(() => {
    if (!playing) return undefined;
    if (current >= count - 1) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setStep(current + 1), milliseconds);
    return () => clearTimeout(timer);
  }, [playing, current, count, milliseconds, setStep]);

  const goTo = useCallback(
    (next: number) => {
      setPlaying(false);
      setStep(Math.max(0, Math.min(count - 1, next)));
    },
    [count, setStep],
  );
  const play = useCallback(() => {
    if (step >= count - 1) setStep(0);
    setPlaying(true);
  }, [step, count, setStep]);
  const pause = useCallback(() => setPlaying(false), []);
  return { step: current, count, playing, play, pause, goTo };
}
