import { translate } from '@docusaurus/Translate';
import type { Failed } from '../../training/protocol';

/** A module with one function, which counts bits of sixteen bytes at once: only WebAssembly with SIMD takes it. */
const SIMD = Uint8Array.of(
  ...[
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
    11,
  ],
);

/** Why this browser can't train, in a sentence; undefined where it can. */
export function obstacle(): string | undefined {
  if (typeof Worker === 'undefined')
    return translate({
      id: 'trainNow.noWorker',
      message: 'This browser runs no program beside a page (a Web Worker), and training needs one.',
    });
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(SIMD))
    return translate({
      id: 'trainNow.noSimd',
      message:
        'This browser has no WebAssembly with SIMD, which the engine needs: browsers have it since 2021 to 2023, where it is not switched off.',
    });
  return undefined;
}

/** What went wrong with the worker, in a sentence. */
export function sentenceOf({ why, message }: Failed): string {
  if (why === 'load')
    return translate({
      id: 'trainNow.notLoaded',
      message: 'The library or the engine could not be loaded: is there a connection? Then try again.',
    });
  return translate(
    {
      id: 'trainNow.broken',
      message: 'The program that trains has broken off, and its network is lost: {message}',
    },
    { message },
  );
}
