/** The bundler makes a program of its own of the worker, and puts its address here. */
export function startWorker(): Worker {
  return new Worker(
    /* webpackChunkName: "training" */
    new URL('./worker.ts', import.meta.url),
    { type: 'module', name: 'training' },
  );
}
