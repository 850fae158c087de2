import { useEffect, useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import { announce } from '../announce';
import type { Ask } from '../AskNetwork/ask';

/** A reader's archive of CIFAR-10. */
export interface Archive {
  readonly isThere: boolean;
  /** One is unpacked: the first, or another. */
  readonly isOpening: boolean;
  /** Why the last one was refused. */
  readonly problem: string | undefined;
  readonly open: (file: File) => Promise<void>;
}

/** Lets the worker unpack one; what was there before stays where that fails. */
export function useArchive(ask: Ask, onThere: () => void): Archive {
  const [isThere, setThere] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string>();
  // While it is unpacked the reader may change what is to be done then.
  const latest = useRef(onThere);
  useEffect(() => {
    latest.current = onThere;
  });
  const open = async (file: File): Promise<void> => {
    announce(translate({ id: 'trainNow.data.begins', message: 'Unpacking CIFAR-10.' }));
    setOpening(true);
    setProblem(undefined);
    const answer = await ask('openArchive', file);
    setOpening(false);
    setProblem(answer?.problem);
    if (answer !== null) return;
    announce(
      translate({ id: 'trainNow.data.ends', message: 'CIFAR-10 is unpacked, and can be learned from.' }),
    );
    setThere(true);
    latest.current();
  };
  return { isThere, isOpening, problem, open };
}
