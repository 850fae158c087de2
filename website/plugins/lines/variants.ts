import path from 'node:path';
import { errorsIn, sourceOf } from '../../../tools/compiler';
import { compilerOf } from '../listing/types';
import type { Chosen, Offer, Refusal } from './data';
import { withChosen, type Place } from './offers';

/** All that can be chosen together, where that is little; else one number at a time. */
const MOST_TOGETHER = 20;

export function choicesOf(offers: readonly Offer[]): Chosen[] {
  const asWritten = Object.fromEntries(offers.map(({ id, value }) => [id, value]));
  const together = offers.reduce((count, { choices }) => count * choices.length, 1);
  if (together > MOST_TOGETHER)
    return offers.flatMap(({ id, choices }) => choices.map((choice) => ({ ...asWritten, [id]: choice })));
  return offers.reduce<Chosen[]>(
    (all, { id, choices }) => all.flatMap((one) => choices.map((choice) => ({ ...one, [id]: choice }))),
    [{}],
  );
}

export interface Program {
  readonly file: string;
  readonly text: string;
  readonly offers: readonly Offer[];
  readonly places: readonly Place[];
}

/** What the compiler says to each choice that it refuses, by the program's file. */
export function refusalsOf(root: string, programs: readonly Program[]): Map<string, Refusal[]> {
  const variants = programs.flatMap(({ file, text, offers, places }) =>
    choicesOf(offers).map((chosen, i) => ({
      file,
      chosen,
      text: withChosen(text, places, chosen),
      // Beside the program, so that it finds what it imports.
      as: path.join(root, file.replace(/\.ts$/, `.choice-${i}.ts`)).replaceAll(path.sep, '/'),
    })),
  );
  const program = compilerOf(root).programOf(new Map(variants.map(({ as, text }) => [as, text])));
  const refusals = new Map<string, Refusal[]>(programs.map(({ file }) => [file, []]));
  for (const { file, chosen, as } of variants) {
    const [error] = errorsIn(program, as);
    if (error === undefined) continue;
    const lines = sourceOf(program, as).text.split('\n');
    refusals.get(file)?.push({ chosen, ...error, text: (lines[error.line - 1] ?? '').trim() });
  }
  return refusals;
}
