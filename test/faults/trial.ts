import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {
  findBackend,
  findBackendFactory,
  registerBackend,
  removeBackend,
  type KernelBackend,
} from '@tensorflow/tfjs-core';
import { root } from '../../tools/root';
import { faultsIn, type Fault } from './generate';
import { Loader, type Changed } from './loader';

/** A part of the lab takes some milliseconds; what takes so long goes on for ever. */
const FOR_EVER = 5000;

interface Lab {
  readonly parts: object;
  readonly ofFormulas: string;
  printPart(name: string, print: (line: string) => void): void;
}
interface Engine {
  setEngine(name: string, options: { plain: boolean }): Promise<void>;
}

/** That a line is another than it was: nothing more needs to be printed. */
class Seen extends Error {}

/** Tries faults, one by one, each in a copy of the library. */
export class Trial {
  readonly #loader = new Loader();
  /** What each part prints without a fault. */
  readonly #right = new Map<string, readonly string[]>();
  /** The part that saw the last fault is the likeliest to see the next. */
  #order: readonly string[] = [];
  #plain = false;

  /** The faults of a file that change nothing of what the lab prints; where kernels stand in for its formulas, not without them either. */
  async survivors(file: string): Promise<{ readonly tried: number; readonly survivors: readonly Fault[] }> {
    const absolute = path.join(root, file);
    const text = readFileSync(absolute, 'utf8');
    const faults = faultsIn(file, text);
    let survivors: readonly Fault[] = faults;
    for (const plain of text.includes('quick(') ? [true, false] : [false]) {
      await this.#start(plain);
      const unseen: Fault[] = [];
      for (const fault of survivors) {
        const changed = text.slice(0, fault.start) + fault.by + text.slice(fault.end);
        if (!(await this.#isSeen({ file: absolute, text: changed }))) unseen.push(fault);
      }
      survivors = unseen;
    }
    return { tried: faults.length, survivors };
  }

  /** Does the lab, after all faults, still print what it printed before them? */
  async isSound(): Promise<boolean> {
    return !(await this.#isSeen());
  }

  /** Does the lab print something else, or end in an error? */
  async #isSeen(changed?: Changed): Promise<boolean> {
    try {
      const lab = endless(() => this.#load(changed));
      for (const name of this.#order) {
        const right = this.#right.get(name) ?? [];
        this.#order = [name, ...this.#order.filter((other) => other !== name)];
        let count = 0;
        endless(() => {
          lab.printPart(name, (line) => {
            if (line !== right[count++]) throw new Seen();
          });
        });
        if (count !== right.length) return true;
      }
      return false;
    } catch (error) {
      if (!(error instanceof Seen)) await this.#restart();
      return true;
    }
  }

  #load(changed?: Changed): Lab {
    // What it exports is known here.
    return this.#loader.load(path.join(__dirname, 'shortLab.ts'), changed) as unknown as Lab;
  }

  async #start(plain: boolean): Promise<void> {
    const engine = this.#loader.load(path.join(root, 'src/engine/index.ts')) as unknown as Engine;
    await engine.setEngine(plain ? 'cpu' : 'wasm', { plain });
    if (this.#right.size > 0 && plain === this.#plain) return;
    this.#plain = plain;
    const lab = this.#load();
    this.#right.clear();
    for (const name of plain ? [lab.ofFormulas] : Object.keys(lab.parts)) {
      const lines: string[] = [];
      lab.printPart(name, (line) => lines.push(line));
      this.#right.set(name, lines);
    }
    this.#order = [...this.#right.keys()];
  }

  /** On memory of its own: a fault may have filled the memory, or written where it should not. */
  async #restart(): Promise<void> {
    if (this.#plain) return;
    // TensorFlow.js gives null where there is none yet; its type leaves that out.
    const backend = findBackend('wasm') as KernelBackend | null;
    if (backend === null) return;
    const factory = findBackendFactory('wasm');
    // In a memory that is not what it was, freeing would fail.
    backend.dispose = () => undefined;
    removeBackend('wasm');
    registerBackend('wasm', factory);
    await this.#start(this.#plain);
  }
}

const box = { f: (): unknown => undefined };
vm.createContext(box);
const call = new vm.Script('f()');

/** Calls a function, which ends by an error if it doesn't end by itself. */
function endless<T>(f: () => T): T {
  box.f = f;
  // What f gives.
  return call.runInContext(box, { timeout: FOR_EVER }) as T;
}
