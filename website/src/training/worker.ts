import engine from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
import file from '@generated/training/default/engine.json';
// Else it is a file of its own, asked for only when this one runs.
import '../../../src/engine/startWasm';
import type { FromWorker, ToWorker } from './protocol';
import { Session } from './session';
import { startEngine } from './startEngine';

/** What a worker's own `globalThis` has; the compiler knows a page's. */
interface Port {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}
const port = globalThis as unknown as Port;
const tell = (message: FromWorker): void => port.postMessage(message);

startEngine(engine, (bytes) => tell({ type: 'loading', bytes, of: file.bytes })).then(
  () => {
    const session = new Session(tell);
    port.onmessage = ({ data }) => void session.obey(data);
    tell({ type: 'ready' });
  },
  (error: unknown) => tell({ type: 'failed', why: 'load', message: String(error) }),
);
