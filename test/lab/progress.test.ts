import { PassThrough } from 'node:stream';
import { Terminal } from '@xterm/headless';
import { Progress } from '../../lab/progress';
import { withEnvironment } from '../support/environment';

/** A terminal without a window: what goes to stdout and stderr, and what a person sees of it. */
function makeTerminal(isTTY: boolean): {
  stdout: PassThrough;
  stderr: PassThrough;
  screen: () => Promise<string[]>;
} {
  const terminal = new Terminal({ cols: 100, rows: 12, allowProposedApi: true, convertEol: true });
  const stream = (): PassThrough => {
    const through = Object.assign(new PassThrough(), { isTTY, columns: 100 });
    return through.on('data', (bytes: Buffer) => terminal.write(bytes));
  };
  const screen = async (): Promise<string[]> => {
    // The callback of a write comes when all before it is on the screen.
    await new Promise<void>((resolve) => terminal.write('', resolve));
    const { active } = terminal.buffer;
    const lines = Array.from(
      { length: terminal.rows },
      (_, i) => active.getLine(i)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd().split('\n');
  };
  return { stdout: stream(), stderr: stream(), screen };
}

test("the bar stays below the lab's lines, takes none of them away, and leaves nothing behind", async () => {
  const { stdout, stderr, screen } = makeTerminal(true);
  const progress = new Progress(stdout, stderr);
  progress.print('before');
  progress.show('training', 10, 100, 'images');
  progress.print('[1,  2000] loss: 2.213');
  progress.show('training', 40, 100, 'images');
  progress.print('[1,  4000] loss: 1.870');
  progress.show('training', 60, 100, 'images');
  const lines = ['before', '[1,  2000] loss: 2.213', '[1,  4000] loss: 1.870'];
  expect(await screen()).toEqual([
    ...lines,
    expect.stringMatching(/^training .* 60 % · [\d,]+ images\/s · .* left$/),
  ]);
  progress.stop();
  expect(await screen()).toEqual(lines);
});

test('where stderr is no terminal, there is no bar', async () => {
  const { stdout, stderr, screen } = makeTerminal(false);
  const progress = new Progress(stdout, stderr);
  progress.show('training', 10, 100, 'images');
  progress.print('a line');
  progress.stop();
  expect(await screen()).toEqual(['a line']);
});

test('the bar changes nothing of the terminal that would have to be put right: not the cursor, not where lines wrap', () => {
  const { stdout, stderr } = makeTerminal(true);
  let sent = '';
  stderr.on('data', (bytes: Buffer) => (sent += bytes.toString()));
  const progress = new Progress(stdout, stderr);
  progress.show('training', 10, 100, 'images');
  progress.tell('a line');
  progress.show('testing', 10, 100, 'images');
  progress.stop();
  expect(sent).toMatch(/training .*a line\n.*testing /s);
  // Modes of the terminal are switched on and off so.
  expect(sent).not.toMatch(/\u001b\[\?/);
});

test('a terminal that can not move its cursor gets no codes that would do so', async () => {
  await withEnvironment('TERM', 'dumb', async () => {
    const { stdout, stderr, screen } = makeTerminal(true);
    const progress = new Progress(stdout, stderr);
    progress.show('training', 10, 100, 'images');
    progress.print('a line');
    progress.tell('another');
    expect(await screen()).toEqual(['a line', 'another']);
  });
});
