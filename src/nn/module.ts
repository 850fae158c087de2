import { checkBoolean, checkFunction } from '../checks';
import { claim } from '../strays';
import { Buffer } from './buffer';
import { joined, membersOf, once, treeOf, type Entry, type Kind } from './members';
import { Parameter } from './parameter';
import { takeOver, type ArrayData, type StateDict, type StoredArray } from './stateDict';
import { StateTensor } from './stateTensor';
import { block, partsOf } from './text';

/**
 * torch.nn.Module: a layer, or a network made of layers.
 *
 * A subclass holds its layers and parameters as properties, and writes a `forward` method. Names come from the properties:
 * `conv1.weight`, and in an array `layers.0.weight`. Declare an array of layers of several kinds as `nn.Layer[]`: else the compiler
 * can't call them in a loop. Maps, sets and plain objects that hold layers are refused: use `ModuleDict`.
 * What is private to a class, `#conv1`, nobody else can see, so layers there would be neither trained nor saved: write
 * `private readonly conv1`. So it is with layers in objects that are no modules.
 */
export abstract class Module {
  /** True while training; `Dropout` and `BatchNorm2d` work differently then. */
  training = true;

  /** What it holds, of any kind, by name: its properties. A list of modules adds what it lists. */
  protected properties(): Iterable<Entry<unknown>> {
    return Object.entries(this);
  }

  /** module.named_children(): the modules that it holds itself, each once, in the order of their assignment. */
  *namedChildren(): Generator<[name: string, module: Module]> {
    yield* once(this.#members(Module));
  }

  /** module.children() */
  *children(): Generator<Module> {
    for (const [, child] of this.namedChildren()) yield child;
  }

  /** module.named_modules(): the module itself (named '') and all within it, each once. */
  *namedModules(): Generator<[name: string, module: Module]> {
    yield* once(this.#tree());
  }

  /** module.modules() */
  *modules(): Generator<Module> {
    for (const [, module] of this.namedModules()) yield module;
  }

  /** module.named_parameters(): each once, under its first name. */
  *namedParameters(): Generator<[name: string, parameter: Parameter]> {
    for (const [name, parameter] of once(Module.#own(this.namedModules(), Parameter))) {
      claim(parameter);
      yield [name, parameter];
    }
  }

  /** module.parameters() */
  *parameters(): Generator<Parameter> {
    for (const [, parameter] of this.namedParameters()) yield parameter;
  }

  /** module.named_buffers(): each once, under its first name. */
  *namedBuffers(): Generator<[name: string, buffer: Buffer]> {
    yield* once(Module.#own(this.namedModules(), Buffer));
  }

  /** module.buffers() */
  *buffers(): Generator<Buffer> {
    for (const [, buffer] of this.namedBuffers()) yield buffer;
  }

  /** module.apply(f): calls f for all modules within it, and last for itself. */
  apply(f: (module: Module) => void): this {
    for (const child of this.children()) child.apply(f);
    checkFunction("apply's f", f)(this);
    return this;
  }

  /** module.train(): into the mode for training, or out of it. */
  train(mode = true): this {
    for (const module of this.modules()) module.training = checkBoolean('train', mode);
    return this;
  }

  /** module.eval(): into the mode for testing. */
  eval(): this {
    return this.train(false);
  }

  /** module.requires_grad_(on): whether its parameters are learned; `false` freezes them. */
  requiresGrad(on = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad = checkBoolean('requiresGrad', on);
    return this;
  }

  /** module.zero_grad() */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.clearGrad();
  }

  /** module.state_dict(): a copy of all that was learned or counted; what has two names is there under both. */
  stateDict(): StateDict {
    const state = new Map<string, ArrayData>();
    for (const [name, tensor] of this.#state()) state.set(name, { shape: tensor.shape, data: tensor.data() });
    return state;
  }

  /** module.load_state_dict(state), strict: an error names all names and shapes that are not its own, and nothing was changed. */
  loadStateDict(state: StateDict<StoredArray>): void {
    takeOver(this.constructor.name, new Map(this.#state()), state);
  }

  /** module.extra_repr(): its settings, as they stand between the brackets of its text. */
  extraRepr(): string {
    return '';
  }

  /** repr(module): PyTorch's text, in Python's spelling, with all modules within it. */
  toString(): string {
    return block(this.constructor.name, this.extraRepr(), partsOf(this.properties(), Module));
  }
  /** What console.log shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** All that it keeps, under all of its names: of each module within it the parameters, then the buffers. */
  *#state(): Generator<Entry<StateTensor>> {
    for (const module of this.#tree())
      yield* [...Module.#own([module], Parameter), ...Module.#own([module], Buffer)];
  }

  /** What it holds itself of one kind. */
  #members<T extends Member>(kind: Kind<T>): Entry<T>[] {
    const isKind = (entry: Entry<Member>): entry is Entry<T> => entry[1] instanceof kind;
    return [...membersOf(this.constructor.name, this.properties(), isMember)].filter(isKind);
  }

  #tree(): Generator<Entry<Module>> {
    return treeOf<Module>(this, (module) => module.#members(Module));
  }

  static *#own<T extends StateTensor>(modules: Iterable<Entry<Module>>, kind: Kind<T>): Generator<Entry<T>> {
    for (const [path, module] of modules)
      for (const [name, tensor] of module.#members(kind)) yield [joined(path, name), tensor];
  }
}

type Member = Module | StateTensor;
const isMember = (value: unknown): value is Member => value instanceof Module || value instanceof StateTensor;
