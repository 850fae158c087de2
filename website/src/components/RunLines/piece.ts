import programs from '@generated/lines/default/programs.json';
import { startWorker } from '../../training/startWorker';
import { announce } from '../announce';
import { obstacle } from '../TrainNow/problems';
import { Controls } from './Controls';
import { LineValues } from './LineValues';
import type { Piece } from './registry';
import { Results } from './Results';
import { Session } from './session';
import { statusOf } from './words';

/** How often a second values change; where the reader wants less motion, once. */
const FRAMES = { usual: 4, reduced: 1 };

const framesPerSecond = (): number =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? FRAMES.reduced : FRAMES.usual;

/** What a listing loads when its button is pressed. */
export function makePiece(file: string): Piece {
  const program = programs.find((one) => one.file === file);
  if (program === undefined) throw new Error(`${file} is not among the programs that run in a page`);
  const session = new Session(program, {
    startWorker,
    framesPerSecond,
    obstacle,
    onEnd: (ended) => announce(statusOf(ended)),
  });
  return { session, Controls, Results, LineValues };
}
