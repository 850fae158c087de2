import type { Answer, Section } from './answer';
import type { Ours } from './ours';
import { isInTorch, parametersOf, snakeCase } from './torch';

/** A name of this project beside PyTorch's. */
export interface Row {
  readonly name: string;
  readonly section: Section;
  readonly answer: Answer;
  /** Undefined for what is only here. */
  readonly torch: string | undefined;
  readonly ours?: Ours;
  /** Its fields and options that have PyTorch's names, and no answer of their own. */
  readonly alike: readonly string[];
  /** What PyTorch's takes, and this does not. */
  readonly lacks: readonly string[];
  /** The names that the row of a namespace stands for. */
  readonly members?: readonly string[];
}

/** Joins the public names, the answers to them and PyTorch's names. */
export class PyTorchMap {
  readonly rows: Row[] = [];
  /** What has to be mended; empty if all is well. */
  readonly problems: string[] = [];
  readonly #sections: readonly Section[];
  readonly #used = new Set<string>();

  constructor(names: readonly Ours[], sections: readonly Section[]) {
    this.#sections = sections;
    for (const ours of names) this.#addName(ours, names);
    const keys = sections.flatMap(({ answers }) => Object.keys(answers));
    for (const key of keys) if (!this.#used.has(key)) this.problems.push(`nothing here is called ${key}`);
    const again = keys.filter((key, i) => keys.indexOf(key) !== i);
    this.problems.push(...again.map((key) => `${key} has two answers`));
  }

  #addName(ours: Ours, all: readonly Ours[]): void {
    const found = this.#find(ours.name);
    if (found === undefined) {
      this.#addToNamespace(ours.name, all);
      return;
    }
    const { here, there } = found.section;
    const torch = this.#torchName(ours.name, found.answer, there + snakeCase(ours.name.slice(here.length)));
    this.rows.push({ name: ours.name, ...found, torch, ours, ...this.#compare(ours, torch) });
    if (torch !== undefined) this.#addParts(ours, torch);
  }

  /** The row of an answer for a whole namespace, once. */
  #addToNamespace(name: string, all: readonly Ours[]): void {
    const parent = parentOf(name);
    const key = `${parent}.*`;
    const isKnown = this.#used.has(key);
    const found = this.#find(key);
    if (found === undefined) this.problems.push(`${name} has no answer`);
    else if (!isKnown) {
      const within = all.filter((ours) => parentOf(ours.name) === parent);
      const members = within.map((ours) => ours.name.slice(parent.length + 1));
      this.rows.push({ name: key, ...found, torch: undefined, alike: [], lacks: [], members });
    }
  }

  /** Options, fields and methods, each by its own answer or by one for all classes. */
  #addParts(ours: Ours, torch: string): void {
    for (const part of partsOf(ours, torch)) {
      if (!this.#isAlike(part)) this.#addPart(part);
    }
    for (const method of ours.methods) {
      const word = method.name.slice(ours.name.length + 1);
      this.#addPart({ name: method.name, word, torch: `${torch}.${snakeCase(word)}` }, method);
    }
  }

  #addPart(part: Part, ours?: Ours): void {
    const found = this.#find(part.name);
    if (found === undefined) {
      this.#addForAll(part);
      return;
    }
    const torch = this.#torchName(part.name, found.answer, part.torch);
    // What it takes is compared with its class, or with a method of that: another function takes other things.
    const owner = parentOf(part.torch);
    const isMethod = torch !== undefined && (torch === owner || parentOf(torch) === owner);
    const comparison = this.#compare(isMethod ? ours : undefined, torch);
    this.rows.push({ name: part.name, ...found, torch, ...(ours && { ours }), ...comparison });
    if (isMethod && ours !== undefined) this.#addParts(ours, torch);
  }

  /** The row of an answer for all classes, once. */
  #addForAll({ name, word, torch: usual }: Part): void {
    const key = `*.${word}`;
    const isKnown = this.#used.has(key);
    const found = this.#find(key);
    if (found === undefined) this.problems.push(`${name} has no answer`);
    else if (!isKnown) {
      const torch = this.#torchName(key, found.answer, usual);
      this.rows.push({ name: key, ...found, torch, alike: [], lacks: [] });
    }
  }

  #find(key: string): { readonly section: Section; readonly answer: Answer } | undefined {
    for (const section of this.#sections) {
      const answer = new Map(Object.entries(section.answers)).get(key);
      if (answer === undefined) continue;
      this.#used.add(key);
      return { section, answer };
    }
    return undefined;
  }

  #torchName(name: string, answer: Answer, usual: string): string | undefined {
    if (answer.verdict === 'only here' || answer.python !== undefined) return undefined;
    const torch = answer.torch ?? usual;
    if (!isInTorch(torch)) this.problems.push(`${name}: PyTorch has no ${torch}`);
    return torch;
  }

  /** Has it no answer of its own, and needs none? */
  #isAlike({ name, torch }: Part): boolean {
    return this.#find(name) === undefined && isInTorch(torch);
  }

  #compare(ours: Ours | undefined, torch: string | undefined): Pick<Row, 'alike' | 'lacks'> {
    if (ours === undefined || torch === undefined) return { alike: [], lacks: [] };
    const parts = partsOf(ours, torch);
    const taken = parts.map((part) => this.#find(part.name)?.answer.torch ?? part.torch);
    const alike = parts.filter((part) => this.#isAlike(part)).map(({ word }) => word);
    const others = ours.isCalled ? parametersOf(torch).slice(ours.positional.length) : [];
    return {
      // A field often has the name of the option that it keeps.
      alike: [...new Set(alike)],
      lacks: others.filter((parameter) => !taken.includes(`${torch}(${parameter})`)),
    };
  }
}

/** A field, an option or a method, and the name that PyTorch's should have. */
interface Part {
  readonly name: string;
  readonly word: string;
  readonly torch: string;
}

const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

function partsOf({ name, options, fields }: Ours, torch: string): Part[] {
  return [
    ...options.map((word) => ({ word, name: `${name}(${word})`, torch: `${torch}(${snakeCase(word)})` })),
    ...fields.map((word) => ({ word, name: `${name}.${word}`, torch: `${torch}.${snakeCase(word)}` })),
  ];
}
