import { Observer } from './observer';
import type { ProgramEvent, RunProgram } from './protocol';

type Tell = (event: ProgramEvent) => void;

/** The one that runs; a worker runs one. */
let running: { readonly order: RunProgram; readonly observer: Observer; readonly tell: Tell } | undefined;

/** What runs next, and who hears of it. */
export function begin(order: RunProgram, tell: Tell): Observer {
  const observer = new Observer(order.framesPerSecond, tell);
  running = { order, observer, tell };
  return observer;
}

/** What the build puts into a program: it looks on, and changes nothing but what the reader chose. */
interface Lab {
  /** A variable has this value now. */
  see(probe: number, value: unknown): void;
  /** The same of a value on its way. */
  pass<T>(probe: number, value: T): T;
  /** The same of a number that is added to a sum. */
  passAdded<T>(probe: number, value: T): T;
  /** A number that stands in the program, or the one that the reader chose. */
  choose(offer: string, value: number): number;
  leavesOut(call: RunProgram['without'][number]): boolean;
  /** The line that prints next. */
  at(line: number): void;
}

/** What a program of the lessons gets in place of Node: a console, a command line, and whether it is the one that was started. */
interface FromHost {
  readonly lab: Lab;
  readonly console: Pick<Console, 'log'>;
  readonly process: { readonly argv: readonly string[] };
  readonly require: { readonly main: unknown };
  readonly module: unknown;
}

const QUIET: Lab = {
  see: () => undefined,
  pass: (_, value) => value,
  passAdded: (_, value) => value,
  choose: (_, value) => value,
  leavesOut: () => false,
  at: () => undefined,
};

export function program(file: string): FromHost {
  if (running === undefined) throw new Error(`${file} was loaded before it was known what is to run`);
  const { order, observer, tell } = running;
  const module = { file };
  const isMain = file === order.file;
  let line = 0;
  const lab: Lab = {
    see: (probe, value) => observer.see(probe, value),
    pass: (probe, value) => {
      observer.see(probe, value);
      return value;
    },
    passAdded: (probe, value) => {
      observer.see(probe, value);
      if (typeof value === 'number') observer.add(value);
      return value;
    },
    choose: (offer, value) => order.chosen[offer] ?? value,
    leavesOut: (call) => order.without.includes(call),
    at: (number) => (line = number),
  };
  return {
    lab: isMain ? lab : QUIET,
    console: {
      log: (...values: readonly unknown[]) => {
        for (const text of values.map(String).join(' ').split('\n'))
          tell({ type: 'printed', line: isMain ? line : 0, text });
      },
    },
    process: { argv: [] },
    require: { main: isMain ? module : undefined },
    module,
  };
}
