import { memory } from '../../src/engine';
import '../../src/methods';
import { manualSeed } from '../../src/random';
import { tidy } from '../../src/tidy';
import { functions } from './lab/functions';
import { layers, parameters } from './lab/layers';
import { losses } from './lab/losses';
import { networks } from './lab/networks';
import { theOperations } from './lab/operations';
import { pictures } from './lab/pictures';
import { prints } from './lab/prints';
import { refusals } from './lab/refusals';
import { schedules } from './lab/schedules';
import { tensors } from './lab/tensors';
import { training } from './lab/training';
import { turns } from './lab/turns';

/** What the short lab prints: the lab in small, then something of everything that the library has. */
export const parts: Readonly<Record<string, () => Iterable<string>>> = {
  ...{
    theOperations,
    functions,
    losses,
    layers,
    parameters,
    networks,
    pictures,
    tensors,
    prints,
    schedules,
    training,
    turns,
    refusals,
  },
};

/** The part that goes through each formula for which an engine may have a kernel. */
export const ofFormulas = 'functions';

/** Prints one part, with the library's warnings, and how many tensors it left behind. */
export function printPart(name: string, print: (line: string) => void): void {
  manualSeed(7);
  const before = memory().numTensors;
  const { warn } = console;
  console.warn = (text: unknown) => {
    print(`warning: ${String(text)}`);
  };
  try {
    const printAll = (): void => {
      for (const line of parts[name]?.() ?? []) print(line);
    };
    // Within a `tidy`, all that is made is made in it; this part is about what is made elsewhere.
    if (name === 'turns') printAll();
    else tidy(printAll);
  } finally {
    console.warn = warn;
  }
  print(`${memory().numTensors - before} tensors are left`);
}
