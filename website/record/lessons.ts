import path from 'node:path';
import { runTypeScript } from '../../tools/program';
import type { OutputLine } from '../plugins/listing/source';

/**
 * Runs a lesson (`lessons/02-data.ts`) in `folder` and tells what it printed and which of its lines printed it. The version
 * of Node is left out: it is the reader's own.
 * @throws Error if the lesson fails, or prints anything to stderr
 */
export async function recordLesson(file: string, folder: string): Promise<OutputLine[]> {
  const { status, stdout, stderr } = await runTypeScript(file, [], {
    cwd: folder,
    env: { NO_COLOR: '1' },
    preload: path.join(__dirname, 'tagOutput.js'),
  });
  if (status !== 0) throw new Error(`${file} ended with status ${String(status)}: ${stderr}`);
  if (stderr !== '') throw new Error(`${file} printed to stderr: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
    .map(({ line, text }) => ({ line, text: text.replace(process.version, 'v…') }));
}
