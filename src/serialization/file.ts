import { readFileSync } from 'node:fs';
import { fileError, writeWhole } from '../files';
import type { StateDict } from '../nn';
import { decodeSafetensors, encodeSafetensors } from './safetensors';

/**
 * torch.save(state, path): writes a state dict as a safetensors file.
 *
 * In PyTorch: `net.load_state_dict(safetensors.torch.load_file(path))`. The file appears under its name when it is
 * whole; what was there before stays until then.
 */
export function save(state: StateDict, path: string): void {
  writeWhole(path, encodeSafetensors(state));
}

/** torch.load(path): reads a state dict from a safetensors file, PyTorch's too. */
export function load(path: string): StateDict {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw fileError(`${path} can't be read`, cause);
  }
  return decodeSafetensors(bytes, path);
}
