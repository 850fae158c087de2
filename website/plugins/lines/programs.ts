import path from 'node:path';
import { readText } from '../../../tools/text';
import { outputFileOf } from '../listing/lessons';
import type { OutputLine } from '../listing/source';
import type { RunnableProgram } from './data';
import { instrument } from './instrument';
import { offersOf } from './offers';
import { RUNNABLE, isRunnable } from './runnable';
import { refusalsOf } from './variants';

/** What a page can't run by itself, but these import it. */
const IMPORTED = ['lessons/02-data.ts'] as const;

export const HOST = '@site/src/lines/host';

export interface Programs {
  /** The text of each module, by the name of its file without its folder. */
  readonly modules: ReadonlyMap<string, string>;
  readonly programs: readonly RunnableProgram[];
}

/** All programs that pages run, made of the lessons' own files. */
export function programsToRun(root: string, host = HOST): Programs {
  const all = [...IMPORTED, ...RUNNABLE].map((file) => {
    const text = readText(path.join(root, file));
    const { offers, places } = offersOf(file, text);
    return { file, text, offers, places, ...instrumented(file, text, places, host) };
  });
  const runnable = all.filter(({ file }) => isRunnable(file));
  const refusals = refusalsOf(root, runnable);
  return {
    modules: new Map(all.map(({ file, module }) => [path.posix.basename(file), module])),
    programs: runnable.map(({ file, text, offers, probes }) => ({
      file,
      probes,
      offers,
      refusals: refusals.get(file) ?? [],
      // The record is read as `npm run record` wrote it.
      recorded: (JSON.parse(readText(path.join(root, outputFileOf(file)))) as OutputLine[]).map(
        ({ text: line }) => line,
      ),
      ...zeroGradOf(text),
    })),
  };
}

function zeroGradOf(text: string): Pick<RunnableProgram, 'zeroGrad'> {
  const index = text.split('\n').findIndex((line) => line.includes('.zeroGrad();'));
  return index < 0 ? {} : { zeroGrad: index + 1 };
}

function instrumented(...[file, text, places, host]: Parameters<typeof instrument>) {
  const { text: module, probes } = instrument(file, text, places, host);
  return { module, probes };
}
