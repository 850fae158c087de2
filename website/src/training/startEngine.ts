import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env } from '@tensorflow/tfjs-core';
import { setEngine } from '../../../src/browser';
import { download } from './download';

/**
 * Fetches the engine's file, tells how far it is, and starts the engine with it. TensorFlow.js would fetch it by itself, but
 * tell nobody how far it is, and never answer where that fails.
 */
export async function startEngine(url: string, onBytes: (bytes: number) => void): Promise<void> {
  const file = await download(url, onBytes);
  env().platform.fetch = () => Promise.resolve(new Response(file));
  setWasmPaths('', true);
  await setEngine('wasm');
}
