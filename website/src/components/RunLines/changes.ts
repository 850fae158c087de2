import type { Chosen, RunnableProgram } from '../../../plugins/lines/data';

/** A line of the program, as it is and as it was chosen. */
export interface ChangedLine {
  readonly number: number;
  readonly before: string;
  readonly text: string;
}

/** The lines of a program in which another number stands than in the file. */
export function withChosenLines({ offers }: RunnableProgram, chosen: Chosen): ChangedLine[] {
  return offers
    .filter(({ id, value }) => chosen[id] !== value)
    .map(({ id, line, value, text: [before, after] }) => ({
      number: line,
      before: `${before}${value}${after}`,
      text: `${before}${chosen[id] ?? value}${after}`,
    }));
}
