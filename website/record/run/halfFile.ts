import type { nn } from '../../../src';

/** State dicts as the bytes of a safetensors file of 16-bit floats: half as large, with three digits of each number. */
export function encodeHalves(
  state: nn.StateDict<nn.StoredArray>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt', ...metadata } };
  let end = 0;
  for (const [name, { shape, data }] of state)
    header[name] = { dtype: 'F16', shape, data_offsets: [end, (end += 2 * data.length)] };
  const text = JSON.stringify(header);
  // Spaces fill it up, so that the numbers start at a multiple of 8.
  const json = Buffer.from(text.padEnd(8 * Math.ceil(text.length / 8)));
  const bytes = Buffer.alloc(8 + json.length + end);
  bytes.writeBigUInt64LE(BigInt(json.length));
  json.copy(bytes, 8);
  let at = 8 + json.length;
  for (const { data } of state.values())
    for (const value of data) at = bytes.writeUInt16LE(halfOf(value), at);
  return bytes;
}

const word = new DataView(new ArrayBuffer(4));

/** The bits of the nearest 16-bit float: a sign, 5 bits of exponent and 10 of fraction. (IEEE 754, binary16) */
export function halfOf(value: number): number {
  word.setFloat32(0, value);
  const bits = word.getUint32(0);
  const exponent = Math.max(((bits >> 23) & 255) - 127, -14);
  if (exponent > 15) throw new Error(`${value} is too large for 16 bits`);
  const units = Math.abs(value) * 2 ** (10 - exponent);
  const below = Math.floor(units);
  const isUp = units - below > 0.5 || (units - below === 0.5 && below % 2 === 1);
  // The first of the 11 digits is not written; a rounding that makes one more goes up an exponent by itself.
  return ((bits >>> 16) & 0x8000) + ((exponent + 14) << 10) + below + (isUp ? 1 : 0);
}
