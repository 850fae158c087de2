import { encoreOf, type Load } from './encores';
import { provideFiles } from './files';
import { begin } from './host';
import type { ProgramEvent, RunProgram } from './protocol';
import { whenOver } from './run';

/** Runs a program of the lessons to its end, and tells what it prints and what values it has on the way. */
export async function runProgram(
  order: RunProgram,
  tell: (event: ProgramEvent) => void,
  load: Load,
): Promise<void> {
  provideFiles();
  const observer = begin(order, tell);
  const loaded = await load(order.file);
  const problem = await whenOver();
  if (problem === undefined) await encoreOf(order.file)?.(loaded, observer, load);
  observer.tell();
  tell({ type: 'over', older: observer.older, ...(problem !== undefined && { problem }) });
}
