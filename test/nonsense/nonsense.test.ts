import { existsSync } from 'node:fs';
import * as lab from '../../src';
import { setEngine, UsageError } from '../../src';
import { CORE } from './core';
import { IMAGES } from './images';
import { NETS } from './nets';
import { VALUES, type Case } from './values';

const TABLE = { ...CORE, ...NETS, ...IMAGES };

/** What has nothing to be given, or is not for programs. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ops: "an engine's own operations: raw tensors, looked at by checkKernel (test/engine/guards.test.ts)",
};

/** All public names, those of methods that take something among them. */
function* namesOf(within: object, path = ''): Generator<string> {
  for (const [key, value] of Object.entries(within) as [string, unknown][]) {
    const name = path + key;
    if (typeof value === 'function') {
      yield name;
      if (isClass(value)) yield* methodsOf(value, name);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && key !== 'ops') {
      yield* namesOf(value, `${name}.`);
    }
  }
}

function isClass(value: object): value is { readonly prototype: object } {
  return Function.prototype.toString.call(value).startsWith('class');
}

/** Those of its own: a class that is made of another has the other's as well, under the other's name. */
function* methodsOf(made: { readonly prototype: object }, name: string): Generator<string> {
  for (const owner of [made.prototype, made]) {
    for (const key of Object.getOwnPropertyNames(owner)) {
      const method: unknown = Object.getOwnPropertyDescriptor(owner, key)?.value;
      if (typeof method === 'function' && key !== 'constructor' && method.length > 0) yield `${name}.${key}`;
    }
  }
}

/** Methods that a subclass has to have, and no program calls. */
const PROTECTED = /\.(checkOptions|checkSettings|update|nextLr)$/;

test('each public name has its places for odd values', () => {
  const names = [...namesOf(lab)].filter((name) => !PROTECTED.test(name) && !(name in ELSEWHERE));
  expect(names.filter((name) => !Object.hasOwn(TABLE, name))).toEqual([]);
});

beforeAll(() => setEngine('cpu'));
afterEach(() => setEngine('cpu'));

const cases: [string, Case][] = Object.entries(TABLE).flatMap(([name, places]) =>
  places.map((place): [string, Case] => [`${name}, ${place.what}`, place]),
);

/** What a call throws, or what its promise does; undefined where it gives something. */
async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return error ?? 'nothing';
  }
}

/** The message, or what is wrong with it. */
const said = (error: unknown): string =>
  error instanceof UsageError ? error.message : `${String(error)}: no UsageError`;

test.each(cases)('%s', async (_, { call, accepts }) => {
  const wrong: string[] = [];
  for (const [name, make] of Object.entries(VALUES)) {
    const error = await thrownBy(() => call(make() as never));
    if (accepts.includes(name)) {
      if (error !== undefined) wrong.push(`${name} is right, but: ${said(error)}`);
    } else if (!(error instanceof UsageError)) {
      wrong.push(error === undefined ? `${name} was taken in silence` : `${name}: ${said(error)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('nothing was written', () => {
  expect(['x', 'odd'].filter(existsSync)).toEqual([]);
});
