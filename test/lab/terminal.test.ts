import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandFor, inShell } from '../support/inShell';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'terminal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_Z = '\u001a';
/** Of the keyboard of a program that takes keys one by one, cursor, wrapping and screen: all as a shell needs it. */
const MODES = /\u001b\[\?(?:7l|25l|1049h)/;

inShell(
  'Ctrl-Z takes the bar away and stops the lab; fg brings both back, and Ctrl-C saves',
  async (shell) => {
    const lab = commandFor('lab/main.ts', '--data', 'shapes', '--train-size', '400', '--epochs', '10000');
    shell.type(`cd '${folder}'; ${lab} --save net${ENTER}`);
    let seen = await shell.see(/training .*images\/s/);
    shell.type(CTRL_Z);
    const stopped = await shell.see(/\[1\]\+ {2}Stopped/);
    // The line is empty before the shell writes there.
    expect(stopped).toMatch(/\u001b\[2K\s*\[1\]\+ {2}Stopped$/);
    shell.type(`echo "in the"" shell"${ENTER}`);
    seen += stopped + (await shell.see(/in the shell/));
    shell.type(`fg${ENTER}`);
    seen += await shell.see(/training .*images\/s/);
    shell.type(CTRL_C);
    seen += await shell.see(/\u001b\[2KInterrupted in epoch \d+, after step \d+: .* was saved to net/);
    shell.type(`echo "status"" $?"${ENTER}`);
    await shell.see(/status 130/);
    expect(seen).not.toMatch(MODES);
  },
);

inShell('a dumb terminal gets plain text', async (shell) => {
  shell.type(`cd '${folder}'; export TERM=dumb; clear() { :; }${ENTER}`);
  const size = ['--train-size', '400', '--test-size', '100', '--epochs', '1'];
  shell.type(
    `echo begin; ${commandFor('lab/main.ts', '--data', 'shapes', ...size)}; echo "end"" $?"${ENTER}`,
  );
  await shell.see(/\nbegin/);
  const seen = await shell.see(/end 0/);
  expect(seen).toContain('Accuracy of check');
  expect(seen).not.toContain('\u001b');
});
