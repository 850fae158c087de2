import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSafetensors, encodeSafetensors, Generator, UsageError } from '../../src';

export interface TortureOptions {
  readonly seed: number;
  /** How many mutants. */
  readonly count: number;
  readonly say: (line: string) => void;
}

const MOST_MS = 1000;
const LETTERS = '{}[],:"0123456789 -.eEaFIUn\\u\0\xff';

/**
 * Changed safetensors files: each is refused in one sentence, within a second, or read; and what was read can be written, and is
 * then read again as it was.
 * @throws Error with the mutant's bytes
 */
export function run({ seed, count, say }: TortureOptions): void {
  const random = new Generator(seed);
  const files = originals();
  let [read, longest] = [0, 0];
  for (let i = 0; i < count; i++) {
    const original = files[random.randint(files.length)] ?? new Uint8Array();
    const mutant = mutantOf(original, random);
    const start = performance.now();
    if (isRead(mutant)) read++;
    const took = performance.now() - start;
    longest = Math.max(longest, took);
    if (took > MOST_MS) throw failure(mutant, `it took ${Math.round(took)} ms`);
  }
  say(
    `${count} mutants of safetensors files: ${read} read, ${count - read} refused, ${Math.ceil(longest)} ms at most`,
  );
}

/** Small files of all kinds: PyTorch's, one with each kind of number here, and one without any. */
function originals(): Uint8Array[] {
  const mixed = encodeSafetensors(
    new Map([
      ['wholes', { shape: [2], data: Int32Array.of(1, -2) }],
      ['floats', { shape: [1, 3], data: Float32Array.of(0.5, NaN, 3) }],
      ['bytes', { shape: [], data: Uint8Array.of(7) }],
    ]),
    { step: '3', text: 'ä "\\' },
  );
  const pytorch = readFileSync(path.join(__dirname, '..', 'fixtures', 'small.safetensors'));
  return [mixed, pytorch, encodeSafetensors(new Map())];
}

function mutantOf(original: Uint8Array, random: Generator): Uint8Array {
  let bytes = [...original];
  const place = (): number => random.randint(bytes.length + 1);
  for (let left = 1 + random.randint(4); left > 0; left--) {
    const [at, to] = [place(), place()];
    // The header, where most is to be got wrong, comes more often than the numbers.
    const inHeader = random.randint(3) > 0 ? Math.min(at, 8 + random.randint(200)) : at;
    switch (random.randint(6)) {
      case 0:
        bytes[Math.min(inHeader, bytes.length)] = random.randint(256);
        break;
      case 1:
        bytes[Math.min(inHeader, bytes.length)] = LETTERS.charCodeAt(random.randint(LETTERS.length));
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        bytes.splice(Math.min(at, to), random.randint(9));
        break;
      case 4:
        bytes.splice(inHeader, 0, ...bytes.slice(at, at + random.randint(50)));
        break;
      default:
        // Another length of the header.
        bytes[random.randint(8)] = random.randint(256);
    }
    // A length that fits what was changed, so that the mutant isn't refused for it alone.
    if (random.randint(2) === 0) setLength(bytes, original, bytes.length - original.length);
  }
  return Uint8Array.from(bytes);
}

function setLength(bytes: number[], original: Uint8Array, more: number): void {
  const length = new DataView(original.buffer, original.byteOffset).getUint16(0, true) + more;
  [bytes[0], bytes[1]] = [length & 255, (length >> 8) & 255];
}

function isRead(mutant: Uint8Array): boolean {
  try {
    const state = decodeSafetensors(mutant);
    const again = decodeSafetensors(encodeSafetensors(state));
    if (textOf(again) !== textOf(state))
      throw failure(mutant, 'it is another one when written and read again');
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw failure(mutant, String(error), error);
  }
}

function textOf(state: ReturnType<typeof decodeSafetensors>): string {
  const entries = [...state].map(([name, { shape, data }]) => [
    name,
    shape,
    data.constructor.name,
    [...data].map(String),
  ]);
  return JSON.stringify(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

function failure(mutant: Uint8Array, problem: string, cause?: unknown): Error {
  return new Error(`a mutant failed: ${problem}\n${Buffer.from(mutant).toString('base64')}`, { cause });
}
