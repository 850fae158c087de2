import engine from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
import file from '@generated/training/default/engine.json';
// Else it is a file of its own, asked for only when this one runs.
import '../../../src/engine/startWasm';
import type { ProgramEvent, RunProgram } from '../lines/protocol';
import type { FromWorker, ToWorker } from './protocol';
import { Session } from './session';
import { startEngine } from './startEngine';

/** What a worker's own `globalThis` has; the compiler knows a page's. */
interface Port {
  postMessage(message: FromWorker | ProgramEvent): void;
  onmessage: ((event: { readonly data: ToWorker | RunProgram }) => void) | null;
}
const port = globalThis as unknown as Port;
const tell: Port['postMessage'] = (message) => port.postMessage(message);

/** What runs lines is loaded only by a page that does. */
async function runLines(order: RunProgram): Promise<void> {
  try {
    const { runIt } = await import(/* webpackChunkName: "lines" */ '../lines/programs');
    runIt(order, tell);
  } catch (error) {
    tell({ type: 'failed', why: 'load', message: String(error) });
  }
}

startEngine(engine, (bytes) => tell({ type: 'loading', bytes, of: file.bytes })).then(
  () => {
    const session = new Session(tell);
    port.onmessage = ({ data }) => {
      if (data.type !== 'program') void session.obey(data);
      // A page that runs lines starts a worker for each run.
      else void runLines(data);
    };
    tell({ type: 'ready' });
  },
  (error: unknown) => tell({ type: 'failed', why: 'load', message: String(error) }),
);
