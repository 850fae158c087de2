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

/** Undefined where the text isn't JSON, or is what serde_json refuses: too deep, too large a number, half a character. */
export function parseJson(text: string): Json | undefined {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** As deep as serde_json goes, in which PyTorch's safetensors is written. */
const MOST_DEPTH = 127;
const SPACE = /[ \t\n\r]*/y;
const WORD = /null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Goes through a text once. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Json {
    const value = this.#value(1);
    if (this.#peek() !== undefined) throw new SyntaxError('more than one value');
    return value;
  }

  #value(depth: number): Json {
    const start = this.#peek();
    if (start === '"') return this.#string();
    if (start !== '{' && start !== '[') return this.#word();
    if (depth > MOST_DEPTH) throw new SyntaxError('too deep');
    this.#take(start);
    return start === '{'
      ? new JsonObject(this.#list('}', () => [this.#name(), this.#value(depth + 1)]))
      : this.#list(']', () => this.#value(depth + 1));
  }

  /** What stands between commas, up to the bracket. */
  #list<T>(bracket: string, next: () => T): T[] {
    const items: T[] = [];
    while (this.#peek() !== bracket) {
      if (items.length > 0) this.#take(',');
      items.push(next());
    }
    this.#take(bracket);
    return items;
  }

  #name(): string {
    if (this.#peek() !== '"') throw new SyntaxError('no name');
    const name = this.#string();
    this.#take(':');
    return name;
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    do end = this.#text.indexOf('"', end + 1);
    while (end > 0 && this.#isEscaped(end));
    const text = JSON.parse(this.#text.slice(start, end + 1)) as string;
    if (/\p{Surrogate}/u.test(text)) throw new SyntaxError('half a character, which no file can hold');
    this.#at = end + 1;
    return text;
  }

  /** An odd number of backslashes stands before it. */
  #isEscaped(at: number): boolean {
    let first = at;
    while (this.#text[first - 1] === '\\') first--;
    return (at - first) % 2 === 1;
  }

  #word(): boolean | null | JsonNumber {
    const word = this.#match(WORD);
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === '' || !Number.isFinite(Number(word))) throw new SyntaxError('no number');
    return new JsonNumber(word);
  }

  #take(letter: string): void {
    if (this.#peek() !== letter) throw new SyntaxError(`no ${letter}`);
    this.#at++;
  }

  /** The next letter that is no space; undefined at the end. */
  #peek(): string | undefined {
    this.#match(SPACE);
    return this.#text[this.#at];
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [text = ''] = pattern.exec(this.#text) ?? [];
    this.#at += text.length;
    return text;
  }
}
