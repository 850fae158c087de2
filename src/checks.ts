import { UsageError } from './errors';
import { got } from './got';

/*
 * What a program without types may give in place of what the compiler would ask for. Each says what was expected, and what came.
 */

/** Ends with the sentence that all these checks have in common. */
export function refuse(what: string, expected: string, value: unknown): never {
  throw new UsageError(`${what} expected ${expected}, but got ${got(value)}`);
}

/** A finite number within bounds, both included. */
export function checkNumber(what: string, value: unknown, least = -Infinity, most = Infinity): void {
  if (Number.isFinite(value) && (value as number) >= least && (value as number) <= most) return;
  const bounds =
    most === Infinity ? (least === -Infinity ? '' : ` of at least ${least}`) : ` from ${least} to ${most}`;
  refuse(what, `a ${most === Infinity ? 'finite ' : ''}number${bounds}`, value);
}

/** A number that is finite as a 32-bit float, too. */
export function checkFloat(what: string, value: unknown): void {
  checkNumber(what, value);
  if (!Number.isFinite(Math.fround(value as number))) refuse(what, 'a number within 32-bit floats', value);
}

/** A number from `least` up to, but not, `below`. */
export function checkBelow(what: string, value: unknown, least: number, below: number): void {
  if (typeof value === 'number' && value >= least && value < below) return;
  refuse(what, `a number from ${least} up to, but not, ${below}`, value);
}

/** Gives the value. */
export function checkBoolean(what: string, value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse(what, 'true or false', value);
}

export function checkText(what: string, value: unknown): void {
  if (typeof value !== 'string') refuse(what, 'a text', value);
}

export function checkPath(what: string, value: unknown): void {
  if (typeof value !== 'string') refuse(what, 'a path, as a text', value);
  if (value === '') throw new UsageError(`${what} expected a path, but got an empty text`);
  // Half of a character: a system would put another one in its place, the same for all of them.
  if (/\p{Cs}/u.test(value)) refuse(what, 'a path of whole characters', value);
}

/** Gives the value. */
export function checkFunction<F>(what: string, value: F): F {
  return typeof value === 'function' ? value : refuse(what, 'a function', value);
}

/** `of` are what the list's items should be: "texts". */
export function checkList(what: string, value: unknown, of: string): void {
  if (!Array.isArray(value)) refuse(what, `a list of ${of}`, value);
}

/** Typed arrays are lists of numbers, too. */
export function checkNumbers(what: string, value: unknown): void {
  const isTyped = ArrayBuffer.isView(value) && !(value instanceof DataView);
  if (!isTyped && !Array.isArray(value)) refuse(what, 'a list of numbers', value);
}

/**
 * An options object: one written down in braces with these names only, for another name is a mistake in writing, as PyTorch's
 * TypeError has it; or an object of a class that has some of them, such as a layer that hands itself on. Gives the object.
 */
export function checkOptions<O>(what: string, value: O, names: readonly string[]): O {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`${what}'s options`, EXAMPLE, value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    if (!names.some((name) => name in value)) refuse(`${what}'s options`, EXAMPLE, value);
    return value;
  }
  for (const name in value) {
    if (!names.includes(name))
      throw new UsageError(`${what} has the options ${names.join(', ')}, but got one of the name '${name}'`);
  }
  return value;
}

const EXAMPLE = 'an object, such as { name: value }';

/** Sizes or axes. A program without types may give them one by one, as PyTorch allows. */
export function checkAxes(what: string, value: unknown): void {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'number');
  if (!isList) refuse(what, 'numbers in a list, such as [2, 3]', value);
}

export function checkTwo(what: string, value: unknown): void {
  if (!Array.isArray(value) || value.length !== 2) refuse(what, 'two numbers', value);
}

/** A list, or whatever else can be gone through, as `expected` says. */
export function checkIterable(what: string, value: unknown, expected: string): void {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    refuse(what, expected, value);
}

/** A number from 0 on, which may be infinite. */
export function checkLength(what: string, value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0)) refuse(what, 'a number of at least 0', value);
}
