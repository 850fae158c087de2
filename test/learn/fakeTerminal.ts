import { PassThrough } from 'node:stream';
import { Terminal } from '@xterm/headless';

/** A terminal without a window: it takes keys, and what a person would see of it can be read. */
export class FakeTerminal {
  readonly input: PassThrough & { setRawMode: (raw: boolean) => void };
  readonly output: PassThrough & { columns: number; rows: number };
  isRaw = false;
  readonly #screen: Terminal;

  constructor(columns = 100, rows = 41) {
    this.#screen = new Terminal({ cols: columns, rows, allowProposedApi: true });
    this.input = Object.assign(new PassThrough(), {
      setRawMode: (raw: boolean) => {
        this.isRaw = raw;
      },
    });
    this.output = Object.assign(new PassThrough(), { columns, rows });
    this.output.on('data', (bytes: Buffer) => this.#screen.write(bytes));
  }

  press(keys: string): void {
    this.input.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    Object.assign(this.output, { columns, rows }).emit('resize');
  }

  get isSecondScreen(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  text(): string {
    const { active } = this.#screen.buffer;
    const rows = Array.from(
      { length: this.#screen.rows },
      (_, i) => active.getLine(i)?.translateToString(true) ?? '',
    );
    return rows.join('\n').trimEnd();
  }

  /** What is written but not on the screen yet. */
  async settled(): Promise<void> {
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
  }

  /** Waits until the screen shows something, and gives the screen's text. */
  async see(pattern: RegExp | string): Promise<string> {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        const listener = this.#screen.onWriteParsed(() => {
          listener.dispose();
          resolve();
        });
      });
      await this.settled();
      const text = this.text();
      if (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)) return text;
      await changed;
    }
  }
}
