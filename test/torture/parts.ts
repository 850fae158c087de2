import * as archives from './archives';
import * as commands from './commands';
import * as downloads from './downloads';
import * as faults from './faults';
import * as formats from './formats';
import * as kills from './kills';
import type { TortureOptions } from './options';
import * as paths from './paths';
import * as resume from './resume';
import * as safetensors from './safetensors';
import * as steps from './steps';

/** A part of the torture, and how much of it is done: in `torture.test.ts`, if not in a test of its own, and by `npm run torture`. */
export interface Part {
  readonly name: string;
  readonly run: (options: TortureOptions) => void | Promise<void>;
  readonly few?: number;
  readonly all: number;
}

export const PARTS: readonly Part[] = [
  { name: 'errors of calls', run: faults.run, few: 15, all: Infinity },
  { name: 'errors of calls, in commands', run: commands.run, few: 1, all: 60 },
  { name: 'odd paths', run: paths.run, few: 2, all: Infinity },
  { name: 'kills', run: kills.run, few: 13, all: 140 },
  { name: 'signals to commands', run: commands.runKills, few: 2, all: 60 },
  { name: 'mutants of safetensors', run: safetensors.run, few: 500, all: 10_000 },
  { name: 'mutants of pictures and progress', run: formats.run, few: 300, all: 10_000 },
  { name: 'mutants of archives', run: archives.run, all: 10_000 },
  { name: 'downloads', run: downloads.run, all: 60 },
  { name: 'broken runs', run: resume.run, all: 50 },
  { name: 'training steps', run: steps.run, few: 500, all: 25_000 },
];
