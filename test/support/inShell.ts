import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../../tools/root';

/** A shell in a terminal: what is typed goes there, and what is seen can be waited for. */
export class Shell {
  readonly #child = spawn('script', ['-qec', 'bash --norc --noprofile -i', '/dev/null'], {
    env: { ...process.env, PS1: '$ ', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  #changed: () => void = () => undefined;
  #unseen = '';

  constructor() {
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#unseen += text;
      this.#changed();
    });
  }

  type(keys: string): void {
    this.#child.stdin.write(keys);
  }

  /** Waits for what comes after all that was waited for before; gives all up to there. */
  async see(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#unseen);
      if (found) {
        const seen = this.#unseen.slice(0, found.index + found[0].length);
        this.#unseen = this.#unseen.slice(seen.length);
        return seen;
      }
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  /** Closes the terminal, as a window is closed: what runs in it is told. */
  async leave(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}

/** The command that starts a file of the project. */
export function commandFor(file: string, ...args: readonly string[]): string {
  const words = [path.join(root, 'node_modules/ts-node/dist/bin.js'), path.join(root, file), ...args];
  return `'${process.execPath}' ${words.map((word) => `'${word}'`).join(' ')}`;
}

/** A test at a terminal, where the program is that makes one: `script` of util-linux. Elsewhere it is skipped, and says so. */
export function inShell(name: string, run: (shell: Shell) => Promise<void>): void {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/script')) {
    test.skip(`${name}: skipped, for there is no script of util-linux here`, () => undefined);
    return;
  }
  test(name, async () => {
    const shell = new Shell();
    try {
      await run(shell);
    } finally {
      await shell.leave();
    }
  });
}
