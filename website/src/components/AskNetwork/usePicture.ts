import { useEffect, useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Picture } from '../../training/asking/questions';
import type { Ask } from './ask';
import { emptyPad } from './brush';
import { decode, type Decoded } from './decode';

export interface PictureShown {
  readonly pixels: Uint8Array;
  /** What the network is to see; undefined while the pad is empty. */
  readonly seen: Uint8Array | undefined;
  readonly draw: (pixels: Uint8Array) => void;
  readonly clear: () => void;
  /** Shows a picture's file as the network gets it. */
  readonly show: (file: Blob) => Promise<void>;
  readonly put: (picture: Picture) => Promise<void>;
}

/** What is on the pad: drawn, pasted, or out of a file. */
export function usePicture(ask: Ask, onProblem: (sentence: string | undefined) => void): PictureShown {
  const [seen, setSeen] = useState<Uint8Array>();
  const [empty, setEmpty] = useState(emptyPad);

  const draw = (pixels: Uint8Array): void => {
    setSeen(pixels);
    onProblem(undefined);
  };
  const put = async (picture: Picture): Promise<void> => {
    const answer = await ask('see', picture);
    if ('problem' in answer) onProblem(answer.problem);
    else draw(answer);
  };
  const show = async (file: Blob): Promise<void> => {
    let decoded: Decoded;
    try {
      decoded = await decode(file);
    } catch {
      onProblem(
        translate({
          id: 'askNetwork.noPicture',
          message: 'That is no picture that this browser can read: expected a PNG, JPEG or WebP file.',
        }),
      );
      return;
    }
    await put(decoded.picture);
    if (!decoded.isOpaque)
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
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (file === undefined) return;
      event.preventDefault();
      void latest.current(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const clear = (): void => {
    setSeen(undefined);
    setEmpty(emptyPad());
    onProblem(undefined);
  };
  return { pixels: seen ?? empty, seen, draw, clear, show, put };
}
