import { got } from '../got';
import { formatShape, numel, sameShape, type Shape } from '../shape';

/** What a message says of a state dict that does not fit. */
type Named = ReadonlyMap<unknown, unknown>;

/** What is wrong with an entry of a state dict that has to have this shape; undefined where nothing is. */
export function problemOf(entry: unknown, shape: Shape): string | undefined {
  const { shape: given, data } = fieldsOf(entry);
  if (!Array.isArray(given) || !sameShape(given as Shape, shape)) return shapeText(entry);
  if (data instanceof Uint8Array) return 'bytes: make them floats, Float32Array.from(data)';
  if (!(data instanceof Float32Array || data instanceof Int32Array))
    return `${got(data)} as its data, not a Float32Array`;
  return data.length === numel(shape) ? undefined : `${data.length} numbers`;
}

export function shapeText(entry: unknown): string {
  const { shape } = fieldsOf(entry);
  return Array.isArray(shape) ? formatShape(shape.map(String)) : got(entry);
}

function fieldsOf(entry: unknown): { readonly shape?: unknown; readonly data?: unknown } {
  return typeof entry === 'object' && entry !== null ? entry : {};
}

/** What PyTorch's wrappers put before each name, and which one does. */
const PREFIXES = [
  ['module.', 'nn.DataParallel'],
  ['_orig_mod.', 'torch.compile'],
] as const;

/** For a network that was saved inside of such a wrapper. */
export function prefixHint(expected: Named, given: Named): string | undefined {
  const names = [...given.keys()].map(String);
  const [prefix, wrapper] =
    PREFIXES.find(([start]) => names.length > 0 && names.every((name) => name.startsWith(start))) ?? [];
  if (prefix === undefined || !names.some((name) => expected.has(name.slice(prefix.length))))
    return undefined;
  return (
    `all of its names begin with "${prefix}", as ${wrapper} of PyTorch saves them: leave that off, ` +
    `new Map([...state].map(([name, entry]) => [name.slice(${prefix.length}), entry]))`
  );
}
