import { tensor, type Tensor } from '../../src';

/** A function, a class or a method, as a program without types calls it. */
export interface Case {
  readonly what: string;
  /** Calls it with an odd value in one place, and with what is right in all others. */
  readonly call: (value: never) => unknown;
  /** The names of those values that are right there, as PyTorch would have it. */
  readonly accepts: readonly string[];
}

/** Of one public name. */
export type Cases = readonly Case[];

/** Odd values by name, each made anew. */
export const VALUES: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  NaN: () => NaN,
  Infinity: () => Infinity,
  '-Infinity': () => -Infinity,
  '-1': () => -1,
  '0': () => 0,
  '0.5': () => 0.5,
  '1e9': () => 1e9,
  '2**53': () => 2 ** 53,
  "''": () => '',
  "'x'": () => 'x',
  true: () => true,
  '[]': () => [],
  '{}': () => ({}),
  'no prototype': () => Object.create(null) as unknown,
  'a function': () => () => 0,
  'Symbol()': () => Symbol('odd'),
  '10n': () => 10n,
  'a tensor': (): Tensor => tensor([1, 2, 3, 4, 5, 6, 7], [7]),
  'a freed tensor': () => {
    const freed = tensor([1, 2], [2]);
    freed.dispose();
    return freed;
  },
};

/** One place for a value. `accepts` names the values that are right there, as `undefined 0 1e9`; '*' for any. */
export function place(what: string, call: (value: never) => unknown, accepts = ''): Case {
  return {
    what,
    call,
    accepts:
      accepts === '*'
        ? Object.keys(VALUES)
        : accepts
            .split(' ')
            .filter((name) => name !== '')
            .map((name) => name.replaceAll('_', ' ')),
  };
}

/** An options object: each of its options, an unknown one, and what is no object. An option that is undefined is left out. */
export function options(
  call: (given: never) => unknown,
  names: Readonly<Record<string, string>>,
  { required = {}, accepts = 'undefined {}' }: { readonly required?: object; readonly accepts?: string } = {},
): Cases {
  const given = (name: string, value: unknown): never => ({ ...required, [name]: value }) as never;
  return [
    place('the options', call, `${accepts} no_prototype`),
    place('an unknown option', (value) => call(given('unknownOption', value))),
    ...Object.entries(names).map(([name, rights]) =>
      place(name, (value) => call(given(name, value)), `undefined ${rights}`),
    ),
  ];
}
