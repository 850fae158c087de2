import { Presets, SingleBar } from 'cli-progress';

/** A terminal says that it is one. */
type Stderr = NodeJS.WritableStream & { readonly isTTY?: boolean };

/**
 * The lab's lines on stdout, and below them a bar on stderr, if that is a terminal: elsewhere nobody would see it move.
 */
export class Progress {
  readonly #stdout: NodeJS.WritableStream;
  readonly #stderr: Stderr;
  #bar: SingleBar | undefined;
  #title = '';
  #started = 0;

  constructor(stdout: NodeJS.WritableStream = process.stdout, stderr: Stderr = process.stderr) {
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  /** How far something has come; a new title starts a new bar. */
  show(title: string, done: number, total: number, unit: string): void {
    // A terminal that calls itself dumb can't move its cursor.
    if (this.#stderr.isTTY !== true || process.env.TERM === 'dumb') return;
    if (title !== this.#title) {
      this.stop();
      this.#title = title;
      this.#started = performance.now();
    }
    const seconds = (performance.now() - this.#started) / 1000;
    const payload = { rate: Math.round(done / seconds).toLocaleString('en-US') };
    if (this.#bar === undefined) {
      this.#bar = makeBar(this.#stderr, title, unit);
      this.#bar.start(total, done, payload);
    } else {
      this.#bar.update(done, payload);
    }
  }

  /** A line of the lab's; the bar makes room, and goes on below it at its next move. */
  print(line: string): void {
    this.stop();
    this.#stdout.write(`${line}\n`);
  }

  /** A line that is no result, on stderr. */
  tell(line: string): void {
    this.stop();
    this.#stderr.write(`${line}\n`);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}

function makeBar(stream: Stderr, title: string, unit: string): SingleBar {
  return new SingleBar(
    {
      stream,
      format: `${title} {bar} {percentage} % · {rate} ${unit}/s · {eta_formatted} left`,
      clearOnComplete: true,
      // The terminal stays as it is, so that nothing has to be put right however the program ends; longer lines are cut.
      hideCursor: false,
      linewrap: true,
      // The lab itself listens for Ctrl-C, and stops the bar before it says where the network went.
      gracefulExit: false,
      fps: 5,
    },
    Presets.shades_classic,
  );
}
