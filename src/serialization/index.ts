export { encodeSafetensors } from './encode';
export { decodeSafetensors } from './safetensors';
export { load, safeOpen, save, type SafeOpen } from './file';
export { joinStates, partOfStates } from './parts';
