/** The page's program: it hands what the tests ask for to the page. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { CIFAR10, DataLoader, openDataset, save, setEngine, Shapes } from '../../src';
import { digestAfter, digestOfOthers } from './digest';
import { digestOfOwnNetwork } from './ownNetwork';

async function messageOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return String(error);
  }
}

Object.assign(globalThis, {
  async digest(): Promise<string> {
    setWasmPaths('/');
    await setEngine('wasm');
    return digestAfter(500, 4);
  },
  async digestOfOthers(): Promise<string> {
    setWasmPaths('/');
    await setEngine('wasm');
    return digestOfOthers(100);
  },
  async digestOfOwnNetwork(): Promise<string> {
    setWasmPaths('/');
    await setEngine('wasm');
    return digestOfOwnNetwork();
  },
  async withoutNode(): Promise<unknown> {
    await setEngine('cpu');
    const images = await openDataset({ root: './data', train: true, limit: 6 });
    const loader = new DataLoader(new Shapes({ train: false, size: 6 }), {
      numWorkers: 2,
      collate: (items) => items.map(([, label]) => label),
    });
    return {
      shared: typeof SharedArrayBuffer,
      opened: images.name,
      batches: loader.length,
      labels: await loader.first(),
      save: await messageOf(() => save(new Map(), 'net.safetensors')),
      open: await messageOf(() => CIFAR10.open({ root: './data', train: true })),
    };
  },
});
