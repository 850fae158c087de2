/**
 * JSON with what `JSON.parse` leaves out: members of one name, and how a number is written. `JSON.parse` takes the last of two
 * members in silence, and 6.0 for 6, where other programs refuse both.
 */
export type Json = string | boolean | null | JsonNumber | JsonObject | readonly Json[];

export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class JsonObject {
  /** In the order of the text; a name may come twice. */
  readonly members: readonly (readonly [name: string, value: Json])[];

  constructor(members: readonly (readonly [name: string, value: Json])[]) {
    this.members = members;
  }
}

/** As deep as serde_json goes, in which PyTorch's safetensors is written. */
const MOST_DEPTH = 127;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"]+/g;

/** Undefined where the text isn't JSON, or is what serde_json refuses: too deep, too large a number, half a character. */
export function parseJson(text: string): Json | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return new Reader(text.match(TOKEN) ?? []).value(1);
}

/** Goes from token to token of a text that is known to be JSON; commas and colons say nothing more then. */
class Reader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  value(depth: number): Json | undefined {
    const token = this.#tokens[this.#next++] ?? '';
    if (depth > MOST_DEPTH && /^[{[]/.test(token)) return undefined;
    if (token === '{') return this.#object(depth);
    if (token === '[') return this.#list(depth);
    if (token.startsWith('"')) return wholeText(token);
    if (token === 'null') return null;
    if (token === 'true' || token === 'false') return token === 'true';
    return Number.isFinite(Number(token)) ? new JsonNumber(token) : undefined;
  }

  #object(depth: number): JsonObject | undefined {
    const members: [string, Json][] = [];
    while (!this.#ends('}')) {
      const name = wholeText(this.#tokens[this.#next++] ?? '');
      const value = this.value(depth + 1);
      if (name === undefined || value === undefined) return undefined;
      members.push([name, value]);
    }
    return new JsonObject(members);
  }

  #list(depth: number): readonly Json[] | undefined {
    const items: Json[] = [];
    while (!this.#ends(']')) {
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
    }
    return items;
  }

  #ends(bracket: string): boolean {
    if (this.#tokens[this.#next] !== bracket) return false;
    this.#next++;
    return true;
  }
}

/** A text without the quotes; undefined for one with half a character, which no file can hold. */
function wholeText(token: string): string | undefined {
  const text = JSON.parse(token) as string;
  return /\p{Surrogate}/u.test(text) ? undefined : text;
}
