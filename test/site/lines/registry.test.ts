import type { RunnableProgram } from '../../../website/plugins/lines/data';
import {
  begin,
  isShown,
  pieceOf,
  subscribe,
  type Piece,
} from '../../../website/src/components/RunLines/registry';
import { Session } from '../../../website/src/components/RunLines/session';
import { registered } from './registered';

const FILE = 'lessons/05-training.ts';

/** Makes pieces that show nothing. */
function making() {
  const { workers, startWorker } = registered();
  const program: RunnableProgram = { file: FILE, probes: [], offers: [], refusals: [], recorded: [] };
  const page = { startWorker, framesPerSecond: () => 4, obstacle: () => undefined, onEnd: () => undefined };
  const nothing = (): null => null;
  const makePiece = (): Piece => ({
    session: new Session(program, page),
    Controls: nothing,
    Results: nothing,
    LineValues: nothing,
  });
  return { workers, makePiece };
}

test('of two listings whose pieces load at once, the first runs the program and the second leaves it running', () => {
  const { workers, makePiece } = making();
  let told = 0;
  const leave = [subscribe(FILE, () => told++), subscribe(FILE, () => told++)];
  begin(FILE, makePiece);
  begin(FILE, makePiece);
  expect(workers.map(({ isClosed }) => isClosed)).toEqual([false]);
  expect(pieceOf(FILE)?.session.state.isRunning).toBe(true);
  expect(told).toBe(2);
  leave[0]!();
  expect(isShown(FILE)).toBe(true);
  expect(workers[0]!.isClosed).toBe(false);
  leave[1]!();
  expect(isShown(FILE)).toBe(false);
  expect(workers[0]!.isClosed).toBe(true);
});

test('what comes after its page was left runs nothing', () => {
  const { workers, makePiece } = making();
  subscribe(FILE, () => undefined)();
  begin(FILE, makePiece);
  expect(workers).toEqual([]);
  expect(pieceOf(FILE)).toBeUndefined();
});
