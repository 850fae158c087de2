import { gzipSync } from 'node:zlib';
import { decodeSafetensors, encodeSafetensors } from '../../src';

const good = encodeSafetensors(new Map([['x', { shape: [1], data: Float32Array.of(1) }]]));
const bytes = (start: string): Uint8Array => Buffer.from(start.padEnd(80, '\0'), 'latin1');

describe('a file of another format is named, with what to do', () => {
  const inPytorch =
    'in PyTorch, load it and write its state dict as safetensors: safetensors.torch.save_file(';
  test.each<[string, Uint8Array, string, string]>([
    [
      '.pth',
      bytes('PK\x03\x04\0\0\x08\x08'),
      'it is a zip archive, as torch.save writes it (.pth, .pt)',
      inPytorch,
    ],
    ['an older .pth', bytes('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.'), 'it is a pickle', inPytorch],
    ['ONNX', bytes('\x08\x07\x12\x07pytorch\x1a\x052.13'), 'it is a protobuf file, such as ONNX', inPytorch],
    ['Keras', bytes('\x89HDF\r\n\x1a\n'), 'it is an HDF5 file, as Keras writes it', inPytorch],
    ['GGUF', bytes('GGUF\x03'), 'it is a GGUF file', inPytorch],
    ['NumPy', bytes('\x93NUMPY\x01\0v\0'), "it is NumPy's array", inPytorch],
    [
      'Git LFS',
      Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
      'it is a pointer of Git LFS, not the file itself',
      'git lfs pull',
    ],
    ['a page', Buffer.from('\n<!DOCTYPE html>\n<html>'), 'it is a web page', 'download the file itself'],
    ['a small page', Buffer.from('<html>'), 'it is a web page', 'download the file itself'],
    ['gzip', gzipSync(good), 'it is packed with gzip', 'unpack it first'],
    [
      'a long gzip',
      Buffer.concat([gzipSync(good), Buffer.alloc(600_000)]),
      'it is packed with gzip',
      'unpack',
    ],
    ['zstd', bytes('\x28\xb5\x2f\xfd\x24'), 'it is packed with zstd', 'unpack it first'],
    ['a text', Buffer.from('Entry not found'), 'it is a text', 'give the path of a safetensors file'],
    ['an index', Buffer.from('{"weight_map": {}}'), 'it is a text', 'give the path of a safetensors file'],
    ['a picture', bytes('\x89PNG\r\n\x1a\n'), 'it is a picture', 'give the path of a safetensors file'],
  ])('%s', (_, file, is, todo) => {
    expect(() => decodeSafetensors(file, 'my.file')).toThrow(
      `my.file is not a safetensors file of floats and whole numbers: ${is}`,
    );
    expect(() => decodeSafetensors(file, 'my.file')).toThrow(todo);
  });
});

test('a safetensors file whose header is as long as another format begins is none of these', () => {
  // 0x88b1f bytes of header: gzip's first bytes. In it, a comma is missing.
  const header = `{"x":{"dtype":"F32" "shape":[]}}`.padEnd(0x88b1f);
  const file = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), Buffer.from(header)]);
  expect(() => decodeSafetensors(file)).toThrow('its header is not a JSON object of tensors');
});
