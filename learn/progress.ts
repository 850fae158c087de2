import { renameSync } from 'node:fs';
import path from 'node:path';
import { fileError } from '../src/node/fileError';
import { makeFolder } from '../src/node/makeFolder';
import { writeWhole } from '../src/node/writeWhole';
import { errorText } from '../src/systemErrors';
import { holds, readIfThere, type Course, type Exercise } from './exercises';
import { stamp } from './stamp';

/** What is kept between runs. */
export interface Progress {
  /** The exercise where one is. */
  readonly at?: string;
  /** The exercises that passed, each with the fingerprint of what passed. */
  readonly passed: Readonly<Record<string, string>>;
  /** How many hints were shown. */
  readonly hints: Readonly<Record<string, number>>;
}

const NONE: Progress = { passed: {}, hints: {} };

/** `.learn/progress.json`. It is read anew for each change: another companion, or a plain command, may have written it. */
export class ProgressFile {
  readonly #file: string;
  #trouble: string | undefined;

  constructor({ root }: Course) {
    this.#file = path.join(root, '.learn', 'progress.json');
  }

  /** What went wrong since this was last asked, in a sentence. */
  takeTrouble(): string | undefined {
    const trouble = this.#trouble;
    this.#trouble = undefined;
    return trouble;
  }

  /** None where there is none yet, or where it can't be read: then there is trouble. */
  read(): Progress {
    try {
      return this.#read();
    } catch (error) {
      this.#trouble = errorText(error);
      return NONE;
    }
  }

  /** Learning goes on where nothing can be kept, such as on a read-only disk. */
  update(change: (progress: Progress) => Progress): void {
    try {
      const before = this.#read();
      makeFolder(path.dirname(this.#file));
      writeWhole(this.#file, Buffer.from(`${JSON.stringify(change(before), null, 2)}\n`));
    } catch (error) {
      this.#trouble = fileError('your progress is not kept', error).message;
    }
  }

  /** Throws where the file is there and stays there, but can't be read: then nothing may be written over it. */
  #read(): Progress {
    const bytes = readIfThere(this.#file);
    if (bytes === undefined) return NONE;
    try {
      return progressOf(JSON.parse(Buffer.from(bytes).toString()));
    } catch {
      this.#putAside();
      return NONE;
    }
  }

  #putAside(): void {
    const aside = path.join(path.dirname(this.#file), `progress-broken-${stamp()}.json`);
    try {
      renameSync(this.#file, aside);
    } catch (error) {
      throw fileError(`${this.#file} is broken, and can't be put aside`, error);
    }
    this.#trouble = `progress.json could not be read: it was put aside as ${path.basename(aside)}, and a new one begins`;
  }
}

/** Checks what a file holds; anything else than progress is an error. */
function progressOf(value: unknown): Progress {
  const at = property(value, 'at');
  return {
    ...(at === undefined ? {} : { at: expectString(at) }),
    passed: mapOf(property(value, 'passed'), expectString),
    hints: mapOf(property(value, 'hints'), expectCount),
  };
}

function property(value: unknown, name: string): unknown {
  return Object.entries(expectObject(value)).find(([key]) => key === name)?.[1];
}

function mapOf<T>(value: unknown, expect: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(expectObject(value)).map(([key, part]) => [key, expect(part)]));
}

function expectObject(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error('expected an object');
}

function expectString(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('expected a string');
}

function expectCount(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error('expected a count');
}

/** The names of the exercises that passed and were not changed since. */
export function doneOf({ exercises }: Course, { passed }: Progress): Set<string> {
  const done = exercises.filter((exercise) => {
    const mark = passed[exercise.name];
    return mark !== undefined && holds(mark, exercise);
  });
  return new Set(done.map(({ name }) => name));
}

/** The mark of an exercise after its tests ran over what `print` stands for. */
export function marked(progress: Progress, { name }: Exercise, print: string | undefined): Progress {
  const others = Object.entries(progress.passed).filter(([other]) => other !== name);
  return {
    ...progress,
    passed: Object.fromEntries(print === undefined ? others : [...others, [name, print]]),
  };
}

export function hinted(progress: Progress, { name }: Exercise, count: number): Progress {
  return { ...progress, hints: { ...progress.hints, [name]: Math.max(count, progress.hints[name] ?? 0) } };
}
