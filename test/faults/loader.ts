import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { root } from '../../tools/root';

type Exports = Record<string, unknown>;
type Body = (
  require: (name: string) => unknown,
  module: { exports: Exports },
  exports: Exports,
  __filename: string,
) => void;

/** A module with another text than on the disk. */
export interface Changed {
  readonly file: string;
  readonly text: string;
}

/** Compiles a module's text to a function of CommonJS. */
function compile(file: string, text: string): Body {
  const { code } = transformSync(text, {
    filename: file,
    configFile: path.join(root, '.swcrc'),
  });
  const wrapped = `(function (require, module, exports, __filename) {${code}\n})`;
  // What was wrapped is such a function.
  return new vm.Script(wrapped, { filename: file }).runInThisContext() as Body;
}

function resolve(from: string, name: string): string {
  const base = path.resolve(path.dirname(from), name);
  const candidates = [`${base}.ts`, path.join(base, 'index.ts')];
  const found = candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  if (found === undefined) throw new Error(`${from} imports ${name}, which is not there`);
  return found;
}

/** What computes, and what draws random numbers, is loaded once for all: it is not what is tried here. */
const SHARED = /^(engine\/|errors|generator|random)/;

function isShared(file: string): boolean {
  return SHARED.test(path.relative(path.join(root, 'src'), file).replaceAll('\\', '/'));
}

/**
 * Loads the library's modules, compiled once, and loads them anew with one of them changed: a copy in memory, so that nothing on
 * the disk is touched.
 */
export class Loader {
  readonly #bodies = new Map<string, Body>();
  readonly #shared = new Map<string, Exports>();

  /** The exports of a module and of all that it imports. */
  load(entry: string, changed?: Changed): Exports {
    const fresh = new Map<string, Exports>();
    const load = (file: string): Exports => {
      const cache = isShared(file) ? this.#shared : fresh;
      const known = cache.get(file);
      if (known !== undefined) return known;
      const module = { exports: {} as Exports };
      cache.set(file, module.exports);
      const body = changed?.file === file ? compile(file, changed.text) : this.#bodyOf(file);
      const requirePackage = createRequire(file);
      body(
        (name) => (name.startsWith('.') ? load(resolve(file, name)) : requirePackage(name)),
        module,
        module.exports,
        file,
      );
      return module.exports;
    };
    return load(entry);
  }

  #bodyOf(file: string): Body {
    const body = this.#bodies.get(file) ?? compile(file, readFileSync(file, 'utf8'));
    this.#bodies.set(file, body);
    return body;
  }
}
