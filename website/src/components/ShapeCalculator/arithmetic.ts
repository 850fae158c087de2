import { outputSize } from '../../../../src/shape';

export interface Setting {
  readonly input: number;
  readonly filter: number;
  readonly padding: number;
  readonly stride: number;
}

/** What the formula gives on its way to the result. */
export interface Working {
  /** The size with its padding at both ends. */
  readonly padded: number;
  /** How far the filter can move: in - filter + 2 * padding. */
  readonly room: number;
  /** How many steps that would be, and how many whole ones. */
  readonly quotient: number;
  readonly steps: number;
  /** Rows (and columns) behind the last position, too few for one more step. */
  readonly left: number;
  readonly output: number;
}

/** Undefined where the filter is larger than the padded input: it fits nowhere. */
export function workOut({ input, filter, padding, stride }: Setting): Working | undefined {
  const padded = input + 2 * padding;
  if (filter > padded) return undefined;
  const room = padded - filter;
  const output = outputSize(input, filter, stride, padding);
  return { padded, room, quotient: room / stride, steps: output - 1, left: room % stride, output };
}

/** `13.5`, and `2.66…` where there would be more digits. */
export function decimal(number: number): string {
  const text = String(number);
  const [, short] = /^(\d+\.\d\d)\d/.exec(text) ?? [];
  return short === undefined ? text : `${short}…`;
}
