import { checkPath } from '../checks';
import { files } from '../files';
import type { ArrayData, StateDict, StoredArray } from '../nn';
import { encodeSafetensors } from './encode';
import { contentsOf, decodeSafetensors, type Contents } from './safetensors';

/**
 * torch.save(state, path): writes a state dict as a safetensors file; `metadata` are texts to go with it, as those of
 * safetensors.torch.save_file(state, path, metadata).
 *
 * In PyTorch: `net.load_state_dict(safetensors.torch.load_file(path))`. The file appears under its name when it is
 * whole; what was there before stays until then. Needs Node; elsewhere `encodeSafetensors` gives the bytes.
 */
export function save(
  state: StateDict<StoredArray>,
  path: string,
  metadata: Readonly<Record<string, string>> = {},
): void {
  checkPath('save', path);
  files.get().write(path, encodeSafetensors(state, metadata));
}

/**
 * torch.load(path): reads a state dict from a safetensors file, PyTorch's too. Needs Node; elsewhere `decodeSafetensors`
 * reads bytes.
 */
export function load(path: string): StateDict<StoredArray> {
  checkPath('load', path);
  return decodeSafetensors(files.get().read(path), path);
}

/**
 * safetensors.safe_open(path, framework='pt'): a safetensors file's tensors one by one, and the texts that go with them,
 * `safeOpen(path).metadata()`. Bytes may be given in place of the path.
 */
export function safeOpen(pathOrBytes: string | Uint8Array): SafeOpen {
  if (!(pathOrBytes instanceof Uint8Array)) checkPath('safeOpen', pathOrBytes);
  return typeof pathOrBytes === 'string'
    ? new SafeOpen(contentsOf(files.get().read(pathOrBytes), pathOrBytes))
    : new SafeOpen(contentsOf(pathOrBytes, 'this file'));
}

/** What `safeOpen` gives. */
export class SafeOpen {
  readonly #contents: Contents;

  constructor(contents: Contents) {
    this.#contents = contents;
  }

  /** safe_open.metadata(): the texts that were saved with the tensors; an empty object where there are none. */
  metadata(): Readonly<Record<string, string>> {
    return this.#contents.metadata;
  }

  /** safe_open.keys(): the tensors' names. */
  keys(): readonly string[] {
    return [...this.#contents.state.keys()];
  }

  /** safe_open.get_tensor(name): a tensor's numbers and shape; undefined where there is none of this name. */
  getTensor(name: string): ArrayData<StoredArray> | undefined {
    return this.#contents.state.get(name);
  }
}
