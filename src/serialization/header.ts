import { JsonNumber, JsonObject, parseJson, type Json } from './json';

/** What a header says about a tensor. */
export interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly offsets: readonly [begin: number, end: number];
}

export interface Header {
  /** In the order of their numbers. */
  readonly entries: readonly (readonly [name: string, entry: Entry])[];
  readonly metadata: Readonly<Record<string, string>>;
}

export const METADATA = '__metadata__';
/** Bytes, of some 50,000 tensors. PyTorch's safetensors reads 100 MB; here a hostile one would take seconds, and a GB. */
export const MOST_HEADER = 4_000_000;
const FIELDS = ['dtype', 'shape', 'data_offsets'];

/** A header's bytes; a text says what is wrong with them. What PyTorch's safetensors takes and refuses, this does, too. */
export function readHeader(json: Uint8Array): Header | string {
  const header = parseJson(textOf(json) ?? '');
  if (!(header instanceof JsonObject)) return 'its header is not a JSON object of tensors';
  const isMetadata = ([name]: readonly [string, Json]): boolean => name === METADATA;
  const [given, second] = header.members.filter(isMetadata);
  if (second !== undefined) return `its header has ${METADATA} twice`;
  const metadata = given === undefined || given[1] === null ? {} : wordsOf(given[1]);
  if (metadata === undefined) return `its ${METADATA} is not an object of texts`;
  // Of two tensors of one name the last counts, as in PyTorch.
  const entries = new Map<string, Entry>();
  for (const [name, value] of header.members.filter((member) => !isMetadata(member))) {
    const entry = entryOf(value);
    if (entry === undefined) {
      return `its header is not a JSON object of tensors: "${name}" expected each of ${FIELDS.join(', ')} once, with sizes and places in bytes`;
    }
    entries.set(name, entry);
  }
  const byPlace = ([, { offsets: a }]: [string, Entry], [, { offsets: b }]: [string, Entry]): number =>
    a[0] - b[0] || a[1] - b[1];
  return { entries: [...entries].sort(byPlace), metadata };
}

/** Undefined for what is not UTF-8; a byte order mark stays, and is no JSON. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wordsOf(json: Json): Record<string, string> | undefined {
  if (!(json instanceof JsonObject)) return undefined;
  const words = json.members.filter((member): member is [string, string] => typeof member[1] === 'string');
  // Even of the name __proto__, these become properties of its own.
  return words.length === json.members.length ? Object.fromEntries(words) : undefined;
}

function entryOf(json: Json): Entry | undefined {
  const [dtype, shape, offsets, ...more] = fieldsOf(json) ?? [];
  const sizes = sizesOf(shape);
  const [begin, end, ...others] = sizesOf(offsets) ?? [];
  if (typeof dtype !== 'string' || sizes === undefined || more.length > 0) return undefined;
  if (begin === undefined || end === undefined || others.length > 0) return undefined;
  return { dtype, shape: sizes, offsets: [begin, end] };
}

/** Fields by name, each once, or in a list. Others may be there, too, and mean nothing. */
function fieldsOf(json: Json): readonly (Json | undefined)[] | undefined {
  if (Array.isArray(json)) return json as readonly Json[];
  if (!(json instanceof JsonObject)) return undefined;
  const known = json.members.filter(([name]) => FIELDS.includes(name));
  const fields = new Map(known);
  return fields.size === known.length ? FIELDS.map((name) => fields.get(name)) : undefined;
}

/** Whole numbers from 0 on, written as such: 6, but not 6.0, nor -0. */
function sizesOf(json: Json | undefined): number[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const sizes = (json as readonly Json[]).map((size) =>
    size instanceof JsonNumber && /^\d+$/.test(size.text) ? Number(size.text) : NaN,
  );
  return sizes.every(Number.isSafeInteger) ? sizes : undefined;
}
