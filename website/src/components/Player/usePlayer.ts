import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

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
 * reader sets it going.
 */
export function usePlayer(count: number, { milliseconds = 700, start = 0 } = {}): Player {
  const [step, setStep] = useState(start);
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
  }, [playing, current, count, milliseconds]);

  const goTo = useCallback(
    (next: number) => {
      setPlaying(false);
      setStep(Math.max(0, Math.min(count - 1, next)));
    },
    [count],
  );
  const play = useCallback(() => {
    setStep((now) => (now >= count - 1 ? 0 : now));
    setPlaying(true);
  }, [count]);
  const pause = useCallback(() => setPlaying(false), []);
  return { step: current, count, playing, play, pause, goTo };
}
