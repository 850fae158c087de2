import path from 'node:path';
import ts from 'typescript';
import { root } from '../../../tools/root';
import { programsToRun } from '../../../website/plugins/lines/programs';
import * as host from '../../../website/src/lines/host';
import * as library from '../../../website/src/lines/library';
import { runProgram } from '../../../website/src/lines/runProgram';
import type { Printed, ProgramEvent, RunProgram, Seen } from '../../../website/src/lines/protocol';

export const { modules, programs } = programsToRun(root, 'host');

/** Each time anew, as in a worker of its own: the modules as the site's bundler makes programs of them. */
function loader(used: object = library): (file: string) => Record<string, unknown> {
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (file: string): Record<string, unknown> => {
    const before = loaded.get(file);
    if (before) return before;
    const exports: Record<string, unknown> = {};
    loaded.set(file, exports);
    const text = modules.get(path.posix.basename(file));
    if (text === undefined) throw new Error(`${file} is not among the modules`);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const from = (name: string): unknown =>
      name === 'host' ? host : name === '../src' ? used : load(`lessons/${path.basename(name)}.ts`);
    // The module's own names: it declares `require` and `module` itself, so the bundler's have others.
    const wrapped = outputText.replaceAll('require("', 'bundled("');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a test's own loader
    new Function('bundled', 'exports', wrapped)(from, exports);
    return exports;
  };
  return load;
}

const ORDER = { type: 'program', chosen: {}, without: [], framesPerSecond: 4 } as const;

/** The module of a program that does not begin by itself, looked at as if it ran. */
export function loadFor(file: string): Record<string, unknown> {
  host.begin({ ...ORDER, file, framesPerSecond: 1e6 }, () => undefined);
  return loader({ ...library, run: () => undefined })(file);
}

export interface Ran {
  readonly events: readonly ProgramEvent[];
  readonly printed: readonly Printed[];
  /** Of each value the last that was told, by `line name`. */
  readonly seen: ReadonlyMap<string, Seen>;
  readonly problem: string | undefined;
}

/** Runs a program of the lessons as a page does. */
export async function runIt(file: string, order: Partial<RunProgram> = {}): Promise<Ran> {
  const events: ProgramEvent[] = [];
  const load = loader();
  await runProgram(
    { ...ORDER, file, ...order },
    (event) => events.push(event),
    (one) => Promise.resolve(load(one)),
  );
  const { probes } = programs.find((one) => one.file === file)!;
  const seen = new Map<string, Seen>();
  for (const event of events)
    if (event.type === 'values')
      for (const [probe, value] of event.seen)
        seen.set(`${probes[probe]!.line} ${probes[probe]!.name}`.trim(), value);
  const over = events.at(-1);
  return {
    events,
    printed: events.filter((event) => event.type === 'printed'),
    seen,
    problem: over?.type === 'over' ? over.problem : 'it is not over',
  };
}
