const MOST_LETTERS = 60;

/** How a message names what came: `3`, `null`, `the text 'x'`, `[1, 2]`, `an object of Map`. A program without types may give anything. */
export function got(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the text '${cut(value)}'`;
    case 'bigint':
      return `the bigint ${value}n`;
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : gotObject(value);
    default:
      return String(value);
  }
}

function gotObject(value: object): string {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object' && typeof item !== 'function');
    return isPlain ? cut(`[${value.map(String).join(', ')}]`) : `a list of ${value.length}`;
  }
  // What was made by Object.create(null) has no constructor.
  const maker: unknown = value.constructor;
  return `an object of ${typeof maker === 'function' ? maker.name : 'no class'}`;
}

/** A long text fills no screen. */
function cut(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
