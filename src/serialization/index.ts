export { decodeSafetensors, encodeSafetensors } from './safetensors';
export { load, save } from './file';
