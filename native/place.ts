import path from 'node:path';

/** Where the parts of `@tensorflow/tfjs-node` belong. */
export interface Place {
  /** The package's own folder. */
  readonly root: string;
  /** TensorFlow's C library, and the headers that describe it. */
  readonly libraries: string;
  readonly headers: string;
  /** The addon: what Node loads, and what loads the library. */
  readonly addon: string;
  /** The addon of `@tensorflow/tfjs-node-gpu`, which only some have. */
  readonly gpuAddon: string;
}

/** Throws where the package itself is missing. */
export function findPlace(): Place {
  const root = path.dirname(require.resolve('@tensorflow/tfjs-node/package.json'));
  return {
    root,
    libraries: path.join(root, 'deps', 'lib'),
    headers: path.join(root, 'deps', 'include'),
    addon: addonIn(root),
    gpuAddon: addonIn(path.join(path.dirname(root), 'tfjs-node-gpu')),
  };
}

const addonIn = (root: string): string => path.join(root, 'lib', 'napi-v8', 'tfjs_binding.node');
