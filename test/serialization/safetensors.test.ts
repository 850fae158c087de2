import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fc } from '../support/property';
import {
  checkWritable,
  decodeSafetensors,
  encodeSafetensors,
  joinStates,
  load,
  manualSeed,
  nn,
  optim,
  safeOpen,
  save,
  setEngine,
  tensor,
  UsageError,
  type Tensor,
} from '../../src';
import { Net } from '../../lessons/03-cnn';
import { expectClose } from '../support/close';
import { readFixture, type FixtureTensor } from '../support/fixtures';
import { run } from '../torture/safetensors';

let folder: string;
beforeAll(async () => {
  await setEngine('cpu');
  folder = mkdtempSync(path.join(tmpdir(), 'safetensors-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const state = new Map([
  ['a.weight', { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
  ['a.bias', { shape: [], data: Float32Array.of(-0.5) }],
]);

test('what was encoded is decoded, to the last bit', () => {
  const float = fc.float({ noNaN: true });
  const entry = fc.array(fc.nat(4), { maxLength: 3 }).chain((shape) =>
    fc
      .array(float, {
        minLength: shape.reduce((a, b) => a * b, 1),
        maxLength: shape.reduce((a, b) => a * b, 1),
      })
      .map((data) => ({ shape, data: Float32Array.from(data) })),
  );
  const name = fc.string({ minLength: 1 }).filter((text) => text !== '__metadata__');
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, entry), { selector: ([key]) => key }), (entries) => {
      const given = new Map(entries);
      expect(new Map(decodeSafetensors(encodeSafetensors(given)))).toEqual(given);
    }),
  );
});

test('a file is the bytes that the format describes', () => {
  const bytes = encodeSafetensors(new Map([['x', { shape: [2], data: Float32Array.of(1, -2) }]]));
  const header = '{"__metadata__":{"format":"pt"},"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
  const length = Math.ceil(header.length / 8) * 8;
  const expected = Buffer.concat([
    Buffer.from([length, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(header.padEnd(length)),
    Buffer.from([0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]),
  ]);
  expect(Buffer.from(bytes).equals(expected)).toBe(true);
});

test('whole numbers have 64 bits in a file, and come before the floats', () => {
  const given = new Map<string, nn.ArrayData>([
    ['x', { shape: [1], data: Float32Array.of(1) }],
    ['n', { shape: [3], data: Int32Array.of(2 ** 31 - 1, -(2 ** 31), 7) }],
  ]);
  const bytes = encodeSafetensors(given);
  const [length] = new BigUint64Array(bytes.buffer, 0, 1);
  const header: unknown = JSON.parse(Buffer.from(bytes.subarray(8, 8 + Number(length))).toString());
  expect(header).toEqual({
    __metadata__: { format: 'pt' },
    n: { dtype: 'I64', shape: [3], data_offsets: [0, 24] },
    x: { dtype: 'F32', shape: [1], data_offsets: [24, 28] },
  });
  const numbers = new BigInt64Array(bytes.slice(-28, -4).buffer);
  expect([...numbers]).toEqual([2147483647n, -2147483648n, 7n]);
  expect(new Map(decodeSafetensors(bytes))).toEqual(given);
});

describe('bytes', () => {
  const bytes = { shape: [2, 2], data: Uint8Array.of(0, 1, 128, 255) };
  const floats = { shape: [1], data: Float32Array.of(0.5) };

  test('come back as they are, behind all wider numbers', () => {
    const given = new Map<string, nn.ArrayData<nn.StoredArray>>([
      ['state', bytes],
      ['x', floats],
    ]);
    const encoded = encodeSafetensors(given);
    expect([...encoded.subarray(-8)]).toEqual([0, 0, 0, 0x3f, 0, 1, 128, 255]);
    expect(new Map(decodeSafetensors(encoded))).toEqual(given);
  });

  test('are no floats for a module, nor for an optimizer', () => {
    const net = new nn.Linear(2, 2, { bias: false });
    const before = net.stateDict();
    expect(() => net.loadStateDict(new Map([['weight', bytes]]))).toThrow(
      'weight: expected [2, 2], but got bytes: make them floats',
    );
    expect(net.stateDict()).toEqual(before);
    const sgd = new optim.SGD(net.parameters());
    const { paramGroups } = sgd.stateDict();
    const state = new Map([['0.momentumBuffer', bytes]]) as never;
    expect(() => sgd.loadStateDict({ state, paramGroups })).toThrow('expected shape [2, 2], but got bytes');
  });
});

describe('texts that go with the tensors', () => {
  const file = (): string => path.join(folder, 'texts.safetensors');

  test.each([{}, { step: '3', '': '', 'ä "\\\n\u2028': '😀' }, Object.fromEntries([['__proto__', 'x']])])(
    '%j',
    (metadata) => {
      save(state, file(), metadata);
      const opened = safeOpen(file());
      expect(Object.entries(opened.metadata())).toEqual(Object.entries({ format: 'pt', ...metadata }));
      expect(safeOpen(readFileSync(file())).metadata()).toEqual(opened.metadata());
      expect(opened.keys()).toEqual([...state.keys()]);
      expect(opened.getTensor('a.bias')).toEqual(state.get('a.bias'));
      expect(opened.getTensor('toString')).toBeUndefined();
    },
  );

  test.each<[string, unknown, string]>([
    ['null', null, 'expected metadata as an object of texts, but got null'],
    ['a list', ['x'], 'expected metadata as an object of texts, but got [x]'],
    ['a text', 'x', "expected metadata as an object of texts, but got the text 'x'"],
    ['a number', { step: 3 }, 'the metadata "step" expected a text, but got 3'],
    ['half a character', { x: '\ud800' }, 'the metadata "x" expected whole characters'],
  ])('are no %s', (_, metadata, message) => {
    expect(() => save(state, file(), metadata as never)).toThrow(message);
  });
});

describe('what nobody could read is not written', () => {
  test('two parts that would have one name in the file', () => {
    const bytes = new Uint8Array(1);
    const weight = new Map([['weight', { shape: [1], data: Float32Array.of(1) }]]);
    const deep = new Map([['b.weight', { shape: [1], data: Float32Array.of(2) }]]);
    const message = 'joinStates expected names that differ, but two parts have a "a.b.weight"';
    expect(() => joinStates({ a: deep, 'a.b': weight })).toThrow(message);
    expect(() => joinStates({ a: deep, 'a.b.weight': bytes })).toThrow(message);
  });

  test('more names than a file is read with', () => {
    const many = new Map(
      Array.from({ length: 70_000 }, (_, i) => [`tensor ${i}`, { shape: [0], data: new Float32Array() }]),
    );
    expect(() => encodeSafetensors(many)).toThrow('a file holds at most 4000000 bytes of names and texts');
    expect(() => encodeSafetensors(new Map(), { text: 'x'.repeat(4_000_000) })).toThrow('save fewer in one');
  });

  test("an optimizer's whole state is told from its part that is a state dict", () => {
    const optimizer = new optim.SGD([new nn.Parameter(Float32Array.of(1), [1])]);
    const whole = optimizer.stateDict();
    const message = "but got an object of Object: an optimizer's is in two parts, give its `state`";
    expect(() => joinStates({ optimizer: whole as never })).toThrow(message);
    expect(() => encodeSafetensors(whole as never)).toThrow(message);
    expect(joinStates({ optimizer: whole.state })).toEqual(new Map());
  });

  const data = Float32Array.of(1);
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'expected a state dict to save, as stateDict() gives it, but got undefined'],
    ['an object', { x: { shape: [1], data } }, 'but got an object of Object'],
    [
      'a tensor of that name',
      new Map([['__metadata__', { shape: [1], data }]]),
      'no room for a tensor of the name __metadata__',
    ],
    [
      'half a name',
      new Map([['\udc00x', { shape: [1], data }]]),
      'the name of a tensor expected whole characters',
    ],
    [
      'a number as a name',
      new Map([[3, { shape: [1], data }]]),
      'the name of a tensor expected a text, but got 3',
    ],
    [
      'another length',
      new Map([['x', { shape: [2], data }]]),
      '"x" of this state dict expected 2 numbers for shape [2], but got 1',
    ],
    ['no shape', new Map([['x', { data }]]), '"x" of this state dict expected a shape, but got undefined'],
    [
      'an odd shape',
      new Map([['x', { shape: [0.5], data }]]),
      'expected a whole number of at least 0, but got 0.5',
    ],
    [
      'a list',
      new Map([['x', { shape: [1], data: [1] }]]),
      'expected a Float32Array, an Int32Array or a Uint8Array, but got [1]',
    ],
    ['no entry', new Map([['x', null]]), '"x" of this state dict expected a shape, but got undefined'],
  ])('%s', (_, wrong, message) => {
    expect(() => encodeSafetensors(wrong as never)).toThrow(UsageError);
    expect(() => encodeSafetensors(wrong as never)).toThrow(message);
  });
});

class Small extends nn.Module {
  readonly conv = new nn.Conv2d(1, 2, 3);
  readonly pool = new nn.MaxPool2d(2);
  readonly fc = new nn.Linear(8, 3);

  forward<N extends number>(x: Tensor<readonly [N, 6, 6, 1]>): Tensor<readonly [N, 3]> {
    const { flatten, relu } = nn.functional;
    return this.fc.forward(flatten(this.pool.forward(relu(this.conv.forward(x)))));
  }
}

test("PyTorch's file gives PyTorch's outputs", () => {
  const [small] = (readFixture('small') as { cases: { input: FixtureTensor; output: FixtureTensor }[] })
    .cases;
  const net = new Small();
  net.loadStateDict(load(path.join(__dirname, '..', 'fixtures', 'small.safetensors')));
  expect(small!.input.shape.slice(1)).toEqual([6, 6, 1]);
  const output = net.forward(
    tensor(small!.input.data, small!.input.shape) as unknown as Tensor<readonly [1, 6, 6, 1]>,
  );
  expectClose(output.data(), small!.output.data, 1e-6);
});

test('a saved network is the same network when it is loaded', () => {
  manualSeed(1);
  const net = new Net();
  const file = path.join(mkdtempSync(path.join(folder, 'alone-')), 'net.safetensors');
  save(net.stateDict(), file);
  const other = new Net();
  other.loadStateDict(load(file));
  expect(other.stateDict()).toEqual(net.stateDict());
  expect(readdirSync(path.dirname(file))).toEqual(['net.safetensors']);
});

describe('what is no safetensors file is refused in one sentence', () => {
  const good = encodeSafetensors(state);
  /** A file with this header, and so many bytes behind it. */
  const withHeader = (header: unknown, data = 24): Uint8Array => {
    const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    return Buffer.concat([length, json, Buffer.alloc(data)]);
  };
  const entry = { dtype: 'F32', shape: [6], data_offsets: [0, 24] };
  const withLength = (length: bigint): Uint8Array => {
    const bytes = Buffer.from(good);
    bytes.writeBigUInt64LE(length);
    return bytes;
  };

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'expected at least 8 bytes, but got 0'],
    ['a header of 2⁶⁴ - 1 bytes', withLength(2n ** 64n - 1n), 'its header claims 18446744073709551615 bytes'],
    ['a header longer than the file', withLength(100_000n), 'its header claims 100000 bytes'],
    ['text', Buffer.from('This is not a model, but a text.'), 'it is a text; give the path'],
    ['a header that is no JSON', withHeader('{"x":'), 'not a JSON object of tensors'],
    ['a header that is no text', withHeader('????').fill(0xff, 8, 12), 'not a JSON object of tensors'],
    ['a header that is a list', withHeader([]), 'not a JSON object of tensors'],
    ['an entry that is null', withHeader({ x: null }), 'not a JSON object of tensors'],
    [
      'an entry without a shape',
      withHeader({ x: { dtype: 'F32', data_offsets: [0, 24] } }),
      'not a JSON object',
    ],
    ['a negative size', withHeader({ x: { ...entry, shape: [-6] } }), 'not a JSON object of tensors'],
    [
      'three offsets',
      withHeader({ x: { ...entry, data_offsets: [0, 8, 24] } }),
      'not a JSON object of tensors',
    ],
    [
      'complex numbers',
      withHeader({ x: { ...entry, dtype: 'C64' } }),
      '"x" has dtype C64, expected one of F64, F32',
    ],
    [
      'a whole number of more than 32 bits',
      Buffer.concat([
        withHeader({ x: { dtype: 'I64', shape: [3], data_offsets: [0, 24] } }, 0),
        Buffer.alloc(24, 1),
      ]),
      '"x" holds a number that does not fit into 32 bits',
    ],
    ['a shape of another size', withHeader({ x: { ...entry, shape: [5] } }), 'has 24 bytes, expected 20'],
    ['a huge shape', withHeader({ x: { ...entry, shape: [2 ** 40, 2 ** 40] } }), 'has 24 bytes, expected'],
    ['a gap', withHeader({ x: { ...entry, data_offsets: [4, 28] } }, 28), '"x" starts at 4, expected 0'],
    [
      'an overlap',
      withHeader({ x: entry, y: { ...entry, data_offsets: [8, 32] } }, 32),
      '"y" starts at 8, expected 24',
    ],
    ['an end before the start', withHeader({ x: { ...entry, data_offsets: [24, 0] } }), '"x" starts at 24'],
    ['a file that was cut off', good.subarray(0, good.length - 1), 'was it cut off?'],
    [
      'a file with something behind',
      Buffer.concat([good, Buffer.alloc(3)]),
      '3 bytes follow the last tensor',
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeSafetensors(bytes, 'my.safetensors')).toThrow(message);
    if (bytes.length > 0)
      expect(() => decodeSafetensors(bytes, 'my.safetensors')).toThrow(/^my\.safetensors is not /);
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(80), (noise, at) => {
        const bytes = Uint8Array.from(good);
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), at);
        try {
          decodeSafetensors(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'UsageError' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('files', () => {
  test('that are not there, or are folders, are named', () => {
    const missing = path.join(folder, 'missing.safetensors');
    expect(() => load(missing)).toThrow(`${missing} can't be read: there is no such file or folder`);
    expect(() => load(folder)).toThrow('it is a folder, expected a file');
  });

  test('can be checked before there is anything to write', () => {
    const inMissing = path.join(folder, 'missing', 'net.safetensors');
    expect(() => checkWritable(inMissing)).toThrow(
      `${inMissing} can't be written: there is no such file or folder`,
    );
    expect(() => checkWritable(folder)).toThrow('it is a folder, expected a file');
    const before = readdirSync(folder);
    checkWritable(path.join(folder, 'new.safetensors'));
    expect(readdirSync(folder)).toEqual(before);
  });

  test('keep what they held when writing fails, and leave no draft behind', () => {
    const place = path.join(folder, 'place');
    mkdirSync(path.join(place, 'x'), { recursive: true });
    // A folder with something in it can't be replaced by a file.
    expect(() => save(state, place)).toThrow("can't be written");
    const file = path.join(folder, 'kept.safetensors');
    writeFileSync(file, 'before');
    const broken = new Map([['x', { shape: [1], data: null as never }]]);
    expect(() => save(broken, file)).toThrow('expected a Float32Array');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('changed files are read, or refused in one sentence', () => {
  const said: string[] = [];
  run({ seed: 1, count: 300, say: (line) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(/^300 mutants of safetensors files: \d+ read, \d+ refused/)]);
});

test('a header of more tensors than any network has is refused before it is read', () => {
  const entry = '"dtype":"F32","shape":[0],"data_offsets":[0,0]';
  const json = `{${Array.from({ length: 100_000 }, (_, i) => `"t${i}":{${entry}}`).join(',')}}`;
  const bytes = new Uint8Array(8 + json.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(new TextEncoder().encode(json), 8);
  expect(() => decodeSafetensors(bytes)).toThrow('expected at most 4000000');
});
