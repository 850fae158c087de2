import type { Generator } from '../../src/random';

/** A changed copy of a file: bytes changed, cut off, doubled, moved, or made to claim something else. */
export function mutate(original: Uint8Array, random: Generator): Uint8Array {
  let bytes: Buffer = Buffer.from(original);
  for (let left = 1 + random.randint(4); left > 0; left--) bytes = changed(bytes, random);
  return bytes;
}

function changed(bytes: Buffer, random: Generator): Buffer {
  const at = random.randint(bytes.length + 1);
  // What a file claims about itself is in its first bytes.
  const place = random.randint(2) === 0 ? Math.min(at, random.randint(64)) : at;
  const part = bytes.subarray(at, at + random.randint(40));
  switch (random.randint(6)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, place), part, bytes.subarray(place)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.randint(20))]);
    case 3:
      return withByte(bytes, place, [0, 1, 127, 128, 255][random.randint(5)]!);
    default:
      return withByte(bytes, place, random.randint(256));
  }
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = value;
  return copy;
}
