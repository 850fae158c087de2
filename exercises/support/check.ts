import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { regionsOf } from '../../tools/regions';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

/** What a learner's code did wrong, in words. */
class Wrong extends Error {
  override readonly name = 'Wrong';
}

const isTyped = (value: unknown): value is Float32Array | Uint8Array =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

/** An object of no class, also one from outside of Jest's sandbox, which has another `Object`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Numbers as people write them: 0.3, not 0.30000000000000004. */
function show(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (typeof value === 'string') return JSON.stringify(value);
  if (isTyped(value)) return `${value.constructor.name} [${Array.from(value, show).join(', ')}]`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  // Such as a tensor where a number was to be taken out of it.
  if (typeof value === 'object' && value !== null && !isPlain(value)) return `a ${value.constructor.name}`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${show(part)}`)
      .join(', ')} }`;
  return String(value);
}

/** All numbers in a value, and the value's form without them: what has numbers at the same places has the same form. */
function flat(value: unknown): { readonly form: string; readonly numbers: readonly number[] } {
  if (typeof value === 'number') return { form: '#', numbers: [value] };
  const isMade =
    typeof value === 'object' && value !== null && (Array.isArray(value) || isTyped(value) || isPlain(value));
  if (!isMade) return { form: show(value), numbers: [] };
  const parts: readonly [string, unknown][] =
    Array.isArray(value) || isTyped(value)
      ? Array.from(value as ArrayLike<unknown>, (part) => ['', part])
      : Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const inside = parts.map(([key, part]) => ({ key, ...flat(part) }));
  return {
    form: `{${inside.map(({ key, form }) => `${key}${form}`).join()}}`,
    numbers: inside.flatMap(({ numbers }) => numbers),
  };
}

/** A copy in which −0 is 0: nobody should fail over the sign of nothing. */
function withoutMinusZero(value: unknown): unknown {
  if (typeof value === 'number') return value + 0;
  if (isTyped(value)) return value.map((part) => part + 0);
  if (Array.isArray(value)) return value.map(withoutMinusZero);
  if (typeof value === 'object' && value !== null && isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutMinusZero(part)]));
  return value;
}

/**
 * The line on which a lesson's region or a page's section begins: found when a test fails, so that it is always true.
 * A section goes by the id of its heading.
 */
function lineOf(file: string, part: string): string {
  const text = readText(path.join(root, file));
  const line = file.endsWith('.mdx')
    ? text.split('\n').findIndex((heading) => heading.endsWith(`{/* #${part} */}`)) + 1
    : regionsOf(text, file).find(({ name }) => name === part)?.lines[0]?.number;
  if (!line) throw new Error(`${file} has no ${part}`);
  return `${file}:${line}`;
}

export interface Checks {
  /** The result of an example is exactly `expected`; objects and arrays part by part. */
  equal: (example: string, run: () => unknown, expected: unknown) => void;
  /** Numbers, or arrays and objects of them, that agree to `tolerance` (1e-5 if not given). */
  close: (example: string, run: () => unknown, expected: unknown, tolerance?: number) => void;
  /** Any other condition on the result, with a sentence that says what should be so. */
  holds: <T>(example: string, run: () => T, isRight: (result: T) => boolean, expected: string) => void;
  /** The example must throw an error whose message has `part` in it. */
  throws: (example: string, run: () => unknown, part: string) => void;
}

/**
 * Checks that say what is wrong as a teacher would: an example, what was expected, what came, and the line of the lesson, or of
 * its page, to read again.
 */
export function checksFor(file: string, part: string): Checks {
  const fail = (example: string, expected: string, received: string): never => {
    throw new Wrong(
      [
        example,
        `  expected  ${expected}`,
        `  received  ${received}`,
        `  see       ${lineOf(file, part)}`,
      ].join('\n'),
    );
  };
  const resultOf = <T>(example: string, expected: string, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return fail(
        example,
        expected,
        message === 'Write me' ? 'nothing: it is not written yet' : `an error: ${message}`,
      );
    }
  };

  return {
    equal(example, run, expected) {
      const received = resultOf(example, show(expected), run);
      if (!isDeepStrictEqual(withoutMinusZero(received), withoutMinusZero(expected)))
        fail(example, show(expected), show(received));
    },
    close(example, run, expected, tolerance = 1e-5) {
      const received = resultOf(example, show(expected), run);
      const [left, right] = [flat(received), flat(expected)];
      const near = left.numbers.every(
        (number, i) => Math.abs(number - (right.numbers[i] ?? NaN)) <= tolerance,
      );
      if (left.form !== right.form || !near) fail(example, show(expected), show(received));
    },
    holds(example, run, isRight, expected) {
      const received = resultOf(example, expected, run);
      if (!resultOf(example, expected, () => isRight(received))) fail(example, expected, show(received));
    },
    throws(example, run, part) {
      let message: string;
      try {
        run();
        message = '';
      } catch (error) {
        message = error instanceof Error ? error.message : String(error);
      }
      if (!message.includes(part))
        fail(example, `an error that says "${part}"`, message === '' ? 'no error' : `the error "${message}"`);
    },
  };
}
