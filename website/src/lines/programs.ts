import type { Load } from './encores';
import type { ProgramEvent, RunProgram } from './protocol';
import { runProgram } from './runProgram';

/** The bundler puts all of them into one file; a module runs when it is asked for, and once. */
const MODULES: Readonly<Record<string, () => Promise<object>>> = {
  'lessons/02-data.ts': () => import(/* webpackMode: "eager" */ '@generated/lines/default/02-data'),
  'lessons/03-cnn.ts': () => import(/* webpackMode: "eager" */ '@generated/lines/default/03-cnn'),
  'lessons/04-loss-and-optimizer.ts': () =>
    import(/* webpackMode: "eager" */ '@generated/lines/default/04-loss-and-optimizer'),
  'lessons/04b-backward.ts': () => import(/* webpackMode: "eager" */ '@generated/lines/default/04b-backward'),
  'lessons/05-training.ts': () => import(/* webpackMode: "eager" */ '@generated/lines/default/05-training'),
  'lessons/06-testing.ts': () => import(/* webpackMode: "eager" */ '@generated/lines/default/06-testing'),
};

const load: Load = async (file) => {
  const module = MODULES[file];
  if (module === undefined) throw new Error(`${file} is not among the programs that run in a page`);
  return { ...(await module()) };
};

/** An error that is no sentence for the reader breaks the worker off. */
export function runIt(order: RunProgram, tell: (event: ProgramEvent) => void): void {
  runProgram(order, tell, load).catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
}
