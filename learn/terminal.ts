import { emitKeypressEvents, type Key } from 'node:readline';
import type { Size } from './screen';

/** What a program's stdin offers when it is a terminal. */
export type Input = NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown };
export type Output = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

const ESC = '\u001b[';
/** A second screen, so that the first one is as it was afterwards; no cursor, no wrapping; pasted text is marked as such. */
const OPEN = `${ESC}?1049h${ESC}?25l${ESC}?7l${ESC}?2004h`;
const CLOSE = `${ESC}?2004l${ESC}?7h${ESC}?25h${ESC}?1049l`;

export interface TerminalEvents {
  readonly key: (name: string) => void;
  readonly resize: () => void;
  /** No more keys will come. */
  readonly end: () => void;
}

/** Takes hold of a terminal, and leaves it as it was. */
export class Terminal {
  readonly #input: Input;
  readonly #output: Output;
  readonly #suspend: () => void;
  #events: TerminalEvents | undefined;
  #release: (() => void) | undefined;

  /** `suspend` does what Ctrl-Z is to do: while keys come one by one, the system does not. */
  constructor(input: Input, output: Output, suspend: () => void = () => undefined) {
    this.#input = input;
    this.#output = output;
    this.#suspend = suspend;
    // Such as that of a window which was closed.
    for (const stream of [input, output]) stream.on('error', () => this.#events?.end());
  }

  get size(): Size {
    // A terminal that does not know says 0.
    const known = (size: number | undefined, otherwise: number): number =>
      size === undefined || size === 0 ? otherwise : size;
    return { columns: known(this.#output.columns, 80), rows: known(this.#output.rows, 24) };
  }

  open(events: TerminalEvents): void {
    const { key, resize, end } = events;
    const onKey = keysOf((name) => (name === 'ctrl-z' ? this.#suspend() : key(name)));
    this.#events = events;
    emitKeypressEvents(this.#input);
    this.#input.setRawMode?.(true);
    this.#input.on('keypress', onKey).on('end', end);
    this.#output.on('resize', resize);
    this.#input.resume();
    this.#output.write(OPEN);
    this.#release = () => {
      this.#output.write(CLOSE);
      this.#output.removeListener('resize', resize);
      this.#input.removeListener('keypress', onKey).removeListener('end', end);
      this.#input.setRawMode?.(false);
      this.#input.pause();
    };
  }

  /** Shows as many lines as the window has rows; nothing when it is closed. */
  show(lines: readonly string[]): void {
    if (!this.#release) return;
    // Row by row over what is there: clearing the whole screen first would flicker.
    this.#output.write(`${ESC}H${lines.map((line) => `${ESC}K${line}`).join('\r\n')}`);
  }

  close(): void {
    this.pause();
    this.#events = undefined;
  }

  /** Leaves the terminal as it was, for a while. */
  pause(): void {
    this.#release?.();
    this.#release = undefined;
  }

  /** Takes hold of the terminal again, whatever others did to it. */
  goOn(): void {
    if (this.#events === undefined) return;
    this.pause();
    this.open(this.#events);
    this.#events.resize();
  }
}

/** Names of keys, such as `n`, `up`, `return` or `ctrl-c`; text that is pasted has no keys. */
function keysOf(press: (name: string) => void): (text: string | undefined, key: Key) => void {
  let pasting = false;
  return (text, { name, ctrl, meta }) => {
    if (name === 'paste-start' || name === 'paste-end') pasting = name === 'paste-start';
    // The Escape key alone counts as Alt with nothing, too.
    else if (!pasting && (meta !== true || name === 'escape'))
      press(`${ctrl === true ? 'ctrl-' : ''}${name ?? text ?? ''}`);
  };
}
