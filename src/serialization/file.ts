import { files } from '../files';
import type { StateDict } from '../nn';
import { decodeSafetensors, encodeSafetensors } from './safetensors';

/**
 * torch.save(state, path): writes a state dict as a safetensors file.
 *
 * In PyTorch: `net.load_state_dict(safetensors.torch.load_file(path))`. The file appears under its name when it is
 * whole; what was there before stays until then. Needs Node; elsewhere `encodeSafetensors` gives the bytes.
 */
export function save(state: StateDict, path: string): void {
  files.get().write(path, encodeSafetensors(state));
}

/**
 * torch.load(path): reads a state dict from a safetensors file, PyTorch's too. Needs Node; elsewhere `decodeSafetensors`
 * reads bytes.
 */
export function load(path: string): StateDict {
  return decodeSafetensors(files.get().read(path), path);
}
