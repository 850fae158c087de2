import { useCallback, useState, useSyncExternalStore } from 'react';
import { begin, pieceOf, subscribe, type Piece } from './registry';

export interface RunLines {
  /** Of the program, whichever of its listings was pressed. */
  readonly piece: Piece | undefined;
  /** What became of the button of this listing. */
  readonly button: 'waits' | 'loads' | 'notLoaded' | 'pressed';
  readonly isRunning: boolean;
  /** Whether it ran with other numbers than the file's, so that what the site knows of the file is not true of the run. */
  readonly isChanged: boolean;
  /** Runs the program, or stops it. */
  readonly press: () => void;
}

const never = (): (() => void) => () => undefined;

/** The program of a listing. Nothing of what runs it is loaded before its button is pressed. */
export function useRunLines(file: string): RunLines {
  const piece = useSyncExternalStore(
    useCallback((listener) => subscribe(file, listener), [file]),
    () => pieceOf(file),
    () => undefined,
  );
  const isRunning = useSyncExternalStore(
    piece?.session.subscribe ?? never,
    () => piece?.session.state.isRunning ?? false,
    () => false,
  );
  const isChanged = useSyncExternalStore(
    piece?.session.subscribe ?? never,
    () => piece?.session.isChanged ?? false,
    () => false,
  );
  const [button, setButton] = useState<RunLines['button']>('waits');

  const press = (): void => {
    if (button === 'loads') return;
    if (piece) {
      setButton('pressed');
      if (isRunning) piece.session.stop();
      else piece.session.run();
      return;
    }
    setButton('loads');
    import('./piece').then(
      ({ makePiece }) => {
        begin(file, makePiece);
        setButton('pressed');
      },
      () => setButton('notLoaded'),
    );
  };
  return { piece, button, isRunning, isChanged, press };
}
