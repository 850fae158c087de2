/** All that needs Node: it gives the core its files, threads and pictures, and knows the core; nothing there knows it. */
import { workers } from '../data/workers';
import { cifar10Source } from '../datasets/cifar10';
import { isPresent, loadImages } from './cifar10';
import './provideFiles';

cifar10Source.provide({ isPresent, load: (options) => loadImages(options) });
workers.provide({
  async *batches(...args) {
    const { workerBatches } = await import('./workerPool');
    yield* workerBatches(...args);
  },
});

export { run } from './run';
