import { useCallback, useEffect, useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Picture } from '../../training/asking/questions';
import type { Ask } from './ask';
import { emptyPad } from './brush';
import { decode } from './decode';
import { takePasted, used } from './pasted';

export interface PictureShown {
  readonly pixels: Uint8Array;
  /** What the network is to see; undefined while the pad is empty. */
  readonly seen: Uint8Array | undefined;
  readonly draw: (pixels: Uint8Array) => void;
  readonly clear: () => void;
  /** Shows a picture's file as the network gets it. */
  readonly show: (file: Blob) => Promise<void>;
  /** Whether it was taken: it can be refused, or come too late. */
  readonly put: (picture: Picture) => Promise<boolean>;
  /** Of several pads on a page, this one is used now: what is pasted is for it. */
  readonly use: () => void;
}

interface Hears {
  /** Not where no pad is shown. */
  readonly hearsPaste: boolean;
}

/** What is on the pad: drawn, pasted, or out of a file. */
export function usePicture(
  ask: Ask,
  onProblem: (sentence: string | undefined) => void,
  { hearsPaste }: Hears = { hearsPaste: true },
): PictureShown {
  const [seen, setSeen] = useState<Uint8Array>();
  const [empty, setEmpty] = useState(emptyPad);
  /** Counts what was done to the pad: a picture that is ready only when something else was done comes too late. */
  const acts = useRef(0);

  const draw = (pixels: Uint8Array | undefined): void => {
    acts.current++;
    setSeen(pixels);
    onProblem(undefined);
  };
  const put = async (picture: Picture): Promise<boolean> => {
    const act = ++acts.current;
    const answer = await ask('see', picture);
    if (act !== acts.current) return false;
    if ('problem' in answer) {
      onProblem(answer.problem);
      return false;
    }
    draw(answer);
    return true;
  };
  const show = async (file: Blob): Promise<void> => {
    const act = ++acts.current;
    const decoded = await decode(file).catch(() => undefined);
    if (act !== acts.current) return;
    if (!decoded) {
      onProblem(
        translate({
          id: 'askNetwork.noPicture',
          message: 'That is no picture that this browser can read: expected a PNG, JPEG or WebP file.',
        }),
      );
      return;
    }
    const isTaken = await put(decoded.picture);
    if (isTaken && !decoded.isOpaque)
      onProblem(
        translate({
          id: 'askNetwork.transparent',
          message:
            'Parts of this picture are transparent, and black here. npm run predict takes the colour that its file has there.',
        }),
      );
  };
  const latest = useRef(show);
  useEffect(() => void (latest.current = show));
  const take = useCallback((file: Blob): void => void latest.current(file), []);
  useEffect(() => (hearsPaste ? takePasted(take) : undefined), [hearsPaste, take]);
  const use = useCallback(() => used(take), [take]);
  const clear = (): void => {
    setEmpty(emptyPad());
    draw(undefined);
  };
  return { pixels: seen ?? empty, seen, draw, clear, show, put, use };
}
