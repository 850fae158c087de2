export { decodeSafetensors, encodeSafetensors } from './safetensors';
export { checkWritable, load, save } from './file';
