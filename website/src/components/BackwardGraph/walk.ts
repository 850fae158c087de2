import type { Tape, TapeStep } from '../../../plugins/figures/data';

export type Numbers = readonly number[];

/** What has arrived at each node; null where nothing has yet. */
export type Gradients = readonly (Numbers | null)[];

/**
 * The gradients after so many steps of `backward`. After the last step of a pass another one begins: what operations have got
 * is new in each pass, but parameters keep what they have.
 */
export function gradientsAfter(tape: Tape, done: number): Gradients {
  const { full, inPass } = passesOf(tape, done);
  const now = onePass(tape, inPass);
  if (full === 0) return now;
  const whole = onePass(tape, tape.steps.length);
  return tape.nodes.map(({ operation }, node) => {
    if (operation !== null) return now[node] ?? null;
    return added(whole[node]?.map((number) => full * number) ?? null, now[node] ?? null);
  });
}

/** How many passes are over, and the steps of the one that is shown. */
function passesOf({ steps }: Tape, done: number): { readonly full: number; readonly inPass: number } {
  const full = Math.floor(Math.max(done - 1, 0) / steps.length);
  return { full, inPass: done - full * steps.length };
}

/** A single pass, from the loss on. */
function onePass({ nodes, steps }: Tape, done: number): Gradients {
  const gradients: (Numbers | null)[] = nodes.map(() => null);
  gradients[nodes.length - 1] = [1];
  for (const { node, parts } of steps.slice(0, done)) {
    nodes[node]?.inputs.forEach((input, i) => {
      gradients[input] = added(gradients[input] ?? null, parts[i]?.part ?? null);
    });
  }
  return gradients;
}

function added(a: Numbers | null, b: Numbers | null): Numbers | null {
  if (a === null || b === null) return a ?? b;
  return a.map((number, i) => number + (b[i] ?? NaN));
}

/** The number of steps after which an operation of the pass that is shown has handed on its gradient. */
export function stepThrough(tape: Tape, node: number, done: number): number {
  const { full } = passesOf(tape, done);
  return full * tape.steps.length + tape.steps.findIndex((step) => step.node === node) + 1;
}

/** The last step of `done`; undefined before the first one. */
export function lastStep({ steps }: Tape, done: number): TapeStep | undefined {
  return done === 0 ? undefined : steps[(done - 1) % steps.length];
}

/** A gradient that several parts make up: `8 + −2 = 6`. */
export interface Sum {
  readonly node: number;
  readonly terms: readonly Numbers[];
  readonly total: Numbers;
}

/** Where the last of `done` steps has added to something: to what was there before, or two parts of its own. */
export function sumsOf(tape: Tape, done: number): Sum[] {
  const step = lastStep(tape, done);
  if (step === undefined) return [];
  const inputs = tape.nodes[step.node]?.inputs ?? [];
  const before = gradientsAfter(tape, done - 1);
  const after = gradientsAfter(tape, done);
  return [...new Set(inputs)].flatMap((node) => {
    const parts = step.parts.flatMap((part, i) => (part !== null && inputs[i] === node ? [part.part] : []));
    const kept = before[node] ?? null;
    const terms = [...(kept === null ? [] : [kept]), ...parts];
    return terms.length > 1 ? [{ node, terms, total: after[node] ?? [] }] : [];
  });
}
