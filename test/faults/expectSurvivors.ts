import { runTypeScript } from '../../tools/program';
import { SURVIVORS } from './survivors';

/** Half a minute of work, on a quiet machine. */
export const LONG = 600_000;

/** Tries all faults of these files, and expects those of the list, and no others, to change nothing. */
export async function expectSurvivors(files: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await runTypeScript('test/faults/run.ts', ['--json', ...files]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const expected = SURVIVORS.filter(({ file }) => files.includes(file)).flatMap(({ file, titles }) =>
    titles.map((title) => `${file}: ${title}`),
  );
  const found = (JSON.parse(stdout) as { file: string; title: string }[]).map(
    ({ file, title }) => `${file}: ${title}`,
  );
  expect(found.sort()).toEqual(expected.sort());
}
