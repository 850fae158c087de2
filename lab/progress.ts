import { Presets, SingleBar } from 'cli-progress';

/**
 * The lab's lines on stdout, and below them a bar on stderr, if that is a terminal: elsewhere nobody would see it move.
 */
export class Progress {
  #bar: SingleBar | undefined;
  #title = '';
  #started = 0;

  /** How far something has come; a new title starts a new bar. */
  show(title: string, done: number, total: number, unit: string): void {
    if (!process.stderr.isTTY) return;
    if (this.#bar === undefined || title !== this.#title) this.#start(title, total, unit);
    const seconds = (performance.now() - this.#started) / 1000;
    this.#bar?.update(done, { rate: Math.round(done / seconds).toLocaleString('en-US') });
  }

  #start(title: string, total: number, unit: string): void {
    this.stop();
    this.#title = title;
    this.#started = performance.now();
    this.#bar = new SingleBar(
      {
        stream: process.stderr,
        format: `${title} {bar} {percentage} % · {rate} ${unit}/s · {eta_formatted} left`,
        clearOnComplete: true,
        hideCursor: true,
        fps: 5,
      },
      Presets.shades_classic,
    );
    this.#bar.start(total, 0, { rate: '-' });
  }

  /** A line of the lab's; the bar goes on below it. */
  print(line: string): void {
    if (this.#bar !== undefined && process.stdout.isTTY) process.stderr.write('\r\u001b[K');
    process.stdout.write(`${line}\n`);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
