import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findBackend,
  findBackendFactory,
  registerBackend,
  removeBackend,
  type KernelBackend,
} from '@tensorflow/tfjs-core';
import { faultsIn, type Fault } from './generate';
import { Loader } from './loader';

const root = path.join(__dirname, '..', '..');
const inSource = (file: string): string => path.relative(path.join(root, 'src'), file).replaceAll('\\', '/');
/** What computes, and what draws random numbers, is loaded once: it is not what is tried here. */
const isShared = (file: string): boolean => /^(engine\/|errors|random)/.test(inSource(file));

/** On memory of its own: a fault may have filled the memory, or written where it should not. */
function restartEngine(): void {
  const factory = findBackendFactory('wasm');
  // TensorFlow.js gives null where there is none yet; its type leaves that out.
  const backend = findBackend('wasm') as KernelBackend | null;
  if (factory === undefined || backend === null) return;
  // In a memory that is not what it was, freeing would fail.
  backend.dispose = () => undefined;
  removeBackend('wasm');
  registerBackend('wasm', factory);
}

interface Lab {
  shortLab(): readonly string[];
}
interface Engine {
  setEngine(name: string, options: { plain: boolean }): Promise<void>;
}

/** Tries faults, one by one, each in a copy of the library. */
export class Trial {
  readonly #loader = new Loader(isShared);
  readonly #right = new Map<boolean, string>();

  /** What the short lab prints, with a fault or without; or the error that ended it. */
  async #print(plain: boolean, changed?: { readonly file: string; readonly text: string }): Promise<string> {
    // What each module exports is known here.
    const { setEngine } = this.#loader.load(path.join(root, 'src/engine/index.ts')) as unknown as Engine;
    // `cpu` computes by the formulas alone, and in memory that a fault can't spoil.
    await setEngine(plain ? 'cpu' : 'wasm', { plain });
    try {
      const lab = this.#loader.load(path.join(__dirname, 'shortLab.ts'), changed) as unknown as Lab;
      return lab.shortLab().join('\n');
    } catch (error) {
      if (changed === undefined) throw error;
      restartEngine();
      return String(error);
    }
  }

  async #isSeen(plain: boolean, changed: { readonly file: string; readonly text: string }): Promise<boolean> {
    const right = this.#right.get(plain) ?? (await this.#print(plain));
    this.#right.set(plain, right);
    return (await this.#print(plain, changed)) !== right;
  }

  /** The faults of a file that change nothing of what the lab prints, with the kernels or without. */
  async survivors(file: string): Promise<{ readonly tried: number; readonly survivors: readonly Fault[] }> {
    const absolute = path.join(root, file);
    const text = readFileSync(absolute, 'utf8');
    const faults = faultsIn(file, text);
    const survivors: Fault[] = [];
    restartEngine();
    for (const fault of faults) {
      const changed = { file: absolute, text: text.slice(0, fault.start) + fault.by + text.slice(fault.end) };
      if (!(await this.#isSeen(false, changed)) && !(await this.#isSeen(true, changed)))
        survivors.push(fault);
    }
    for (const plain of [false, true]) {
      const right = this.#right.get(plain);
      if (right !== undefined && right !== (await this.#print(plain)))
        throw new Error(
          `after the faults of ${file}, the short lab prints something else without a fault, too`,
        );
    }
    return { tried: faults.length, survivors };
  }
}

if (require.main === module) {
  void (async () => {
    const trial = new Trial();
    for (const file of process.argv.slice(2)) {
      const start = performance.now();
      const { tried, survivors } = await trial.survivors(file);
      console.log(
        file,
        tried,
        'tried,',
        survivors.length,
        'survive,',
        Math.round(performance.now() - start),
        'ms',
      );
      for (const { title } of survivors) console.log('   ', title);
    }
  })();
}
