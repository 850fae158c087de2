import { decodeSafetensors, safeOpen, UsageError } from '../../src';
import { readFixture } from '../support/fixtures';

interface Read {
  readonly tensors: Readonly<Record<string, { kind: string; shape: number[]; data: number[] }>>;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Case {
  readonly name: string;
  /** In base64. */
  readonly bytes: string;
  /** What PyTorch's safetensors reads; null where it refuses the bytes. */
  readonly read: Read | null;
}

const { cases } = readFixture('headers') as { readonly cases: readonly Case[] };

const KINDS = { float: Float32Array, whole: Int32Array, bytes: Uint8Array } as const;

test.each(cases.filter(({ read }) => read === null))(
  'refused here, as by PyTorch’s safetensors: $name',
  ({ bytes }) => {
    expect(() => decodeSafetensors(Buffer.from(bytes, 'base64'))).toThrow(UsageError);
  },
);

test.each(cases.filter(({ read }) => read !== null))(
  'read here, as by PyTorch’s safetensors: $name',
  ({ bytes, read }) => {
    const file = safeOpen(Buffer.from(bytes, 'base64'));
    const tensors = Object.entries(read?.tensors ?? {});
    expect([...file.keys()].sort()).toEqual(tensors.map(([name]) => name).sort());
    for (const [name, { kind, shape, data }] of tensors) {
      expect(file.getTensor(name)).toEqual({ shape, data: KINDS[kind as keyof typeof KINDS].from(data) });
    }
    expect(file.metadata()).toEqual(read?.metadata);
  },
);
