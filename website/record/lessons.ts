import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { OutputLine } from '../plugins/listing/source';

const root = path.resolve(__dirname, '../..');

/**
 * Runs a lesson (`lessons/02-data.ts`) in `folder` and tells what it printed and which of its lines printed it. The version
 * of Node is left out: it is the reader's own.
 * @throws Error if the lesson fails, or prints anything to stderr
 */
export async function recordLesson(file: string, folder: string): Promise<OutputLine[]> {
  const tsNode = path.join(root, 'node_modules', 'ts-node', 'dist', 'bin.js');
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [tsNode, '-r', path.join(__dirname, 'tagOutput.js'), path.join(root, file)],
    { cwd: folder, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 2 ** 26 },
  );
  if (stderr !== '') throw new Error(`${file} printed to stderr: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
    .map(({ line, text }) => ({ line, text: text.replace(process.version, 'v…') }));
}
