const IN_PYTORCH =
  'in PyTorch, load it and write its state dict as safetensors: ' +
  'safetensors.torch.save_file(net.state_dict(), "net.safetensors")';
const UNPACK = 'unpack it first';

/** How files begin that are given in place of a safetensors file, what they are, and what to do. */
const FORMATS: readonly (readonly [start: RegExp, is: string, todo: string])[] = [
  [/^PK\x03\x04/, 'a zip archive, as torch.save writes it (.pth, .pt)', IN_PYTORCH],
  [/^\x80[\x02-\x05]/, "a pickle, as Python and PyTorch's older torch.save write it", IN_PYTORCH],
  [/^\x08[\x01-\x1f][\x12\x1a\x22\x2a\x3a]/, 'a protobuf file, such as ONNX', IN_PYTORCH],
  [/^\x89HDF/, 'an HDF5 file, as Keras writes it', IN_PYTORCH],
  [/^GGUF/, 'a GGUF file', IN_PYTORCH],
  [/^\x93NUMPY/, "NumPy's array", IN_PYTORCH],
  [
    /^version https:\/\/git-lfs/,
    "a pointer of Git LFS, not the file itself: it says where the file's bytes are",
    'get them with git lfs pull',
  ],
  [
    /^\s*<(!doctype|html|head|body|\?xml|!--)/i,
    'a web page',
    'download the file itself, not the page about it',
  ],
  [/^\x1f\x8b/, 'packed with gzip', UNPACK],
  [/^\x28\xb5\x2f\xfd/, 'packed with zstd', UNPACK],
  [/^\xfd7zXZ/, 'packed with xz', UNPACK],
  [/^BZh/, 'packed with bzip2', UNPACK],
  [/^7z\xbc\xaf/, 'a 7z archive', UNPACK],
  [/^(\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture', 'give the path of a safetensors file'],
  [/^(\xef\xbb\xbf)?[\t\n\r -~]{9}/, 'a text', 'give the path of a safetensors file'],
];

/** What a file is that has no safetensors header, and what to do; undefined where it is nothing known. */
export function otherFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  // A header begins behind its length: such a file was meant to be a safetensors file.
  if (start[8] === '{') return undefined;
  const [, is, todo] = FORMATS.find(([pattern]) => pattern.test(start)) ?? [];
  return is === undefined ? undefined : `it is ${is}; ${todo}`;
}
