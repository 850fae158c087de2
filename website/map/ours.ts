import path from 'node:path';
import ts from 'typescript';
import { Compiler, sourceOf } from '../../tools/compiler';

/** A public name of this project, such as `nn.Conv2d` or `Tensor.item`. */
export interface Ours {
  readonly name: string;
  readonly kind: 'class' | 'function' | 'value' | 'type';
  /** May a program call it, or make it by `new`? */
  readonly isCalled: boolean;
  /** What a call takes by place, and what it takes by name, in an object. */
  readonly positional: readonly string[];
  readonly options: readonly string[];
  /** Those of a class: methods with their parameters, and fields. Inherited ones are named where they come from. */
  readonly methods: readonly Ours[];
  readonly fields: readonly string[];
}

/** All that a program can import from `src/index.ts`, also by way of `nn`, `optim` and the like. */
export function readOurs(root: string): Ours[] {
  const entry = path.join(root, 'src', 'index.ts');
  const program = new Compiler(path.join(root, 'tsconfig.json')).programOf([entry]);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(sourceOf(program, entry));
  if (module === undefined) throw new Error(`${entry} exports nothing`);
  return namesIn(module, '', checker);
}

function namesIn(module: ts.Symbol, prefix: string, checker: ts.TypeChecker): Ours[] {
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const name = prefix + exported.name;
    if (symbol.flags & ts.SymbolFlags.ValueModule) return namesIn(symbol, `${name}.`, checker);
    // A function's options are told with the function.
    return name.endsWith('Options') ? [] : [describe(symbol, name, checker)];
  });
}

function describe(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): Ours {
  const { Class, Function, Variable } = ts.SymbolFlags;
  const is = (flag: ts.SymbolFlags): boolean => (symbol.flags & flag) !== 0;
  const members = membersOf(symbol, name, checker);
  const noCall = { isCalled: false, positional: [], options: [] };
  if (is(Class | Function)) {
    const type = checker.getTypeOfSymbol(symbol);
    const calls = is(Class) ? type.getConstructSignatures() : type.getCallSignatures();
    return { name, kind: is(Class) ? 'class' : 'function', ...parametersOf(calls, checker), ...members };
  }
  return { name, kind: is(Variable) ? 'value' : 'type', ...noCall, ...members };
}

function membersOf(
  symbol: ts.Symbol,
  name: string,
  checker: ts.TypeChecker,
): Pick<Ours, 'methods' | 'fields'> {
  const { Class, Interface, Method } = ts.SymbolFlags;
  if ((symbol.flags & (Class | Interface)) === 0) return { methods: [], fields: [] };
  // The members of an object, then those of the class itself.
  const own = [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])].filter(isPublic);
  const methods = own.filter(({ flags }) => flags & Method);
  return {
    fields: own.filter((member) => !methods.includes(member)).map((member) => member.name),
    methods: methods.map((member) => ({
      name: `${name}.${member.name}`,
      kind: 'function',
      methods: [],
      fields: [],
      ...parametersOf(checker.getTypeOfSymbol(member).getCallSignatures(), checker),
    })),
  };
}

/** Neither private, nor protected, nor a constructor, a type parameter or a symbol such as `Symbol.iterator`. */
function isPublic(member: ts.Symbol): boolean {
  const { Method, Property, Accessor, Prototype } = ts.SymbolFlags;
  const isMember = (member.flags & (Method | Property | Accessor)) !== 0 && (member.flags & Prototype) === 0;
  return isMember && /^[a-z]\w*$/i.test(member.name) && (member.declarations ?? []).every(isOpen);
}

function isOpen(declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}

/** Of several ways to call it, the one that takes most. */
function parametersOf(
  calls: readonly ts.Signature[],
  checker: ts.TypeChecker,
): Pick<Ours, 'isCalled' | 'positional' | 'options'> {
  const open = calls.filter(({ declaration }) => declaration === undefined || isOpen(declaration));
  const [call] = open.toSorted((a, b) => b.parameters.length - a.parameters.length);
  const positional: string[] = [];
  const options: string[] = [];
  for (const parameter of call?.parameters ?? []) {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(parameter));
    const kind = (type.aliasSymbol ?? (type as Partial<ts.Type>).symbol)?.name ?? '__type';
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
    const isFunction = type.getCallSignatures().length > 0;
    const isList = type.getNumberIndexType() !== undefined;
    const isNamed = /^(__type|Partial)$|(Options?|Window)$/.test(kind) && !OF_PYTORCH.includes(kind);
    const isOptions = isObject && !isFunction && !isList && !isOfClass(type) && isNamed;
    // A parameter that is taken apart has no name but that of its type.
    const name = parameter.name.startsWith('__') ? kind.toLowerCase() : parameter.name;
    if (isOptions) options.push(...type.getProperties().map(({ name }) => name));
    else positional.push(name);
  }
  return { isCalled: call !== undefined, positional, options };
}

/** Objects that PyTorch takes as such, too. */
const OF_PYTORCH = ['GroupOptions'];

/** A tensor of which more is asked, `Tensor<B> & Multipliable<A, B>`, is a tensor. */
function isOfClass(type: ts.Type): boolean {
  const parts: readonly Partial<ts.Type>[] = type.isIntersection() ? type.types : [];
  return parts.some(({ symbol }) => ((symbol?.flags ?? 0) & ts.SymbolFlags.Class) !== 0);
}
