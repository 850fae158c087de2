/** All that needs Node: it gives the core its files, threads and pictures, and knows the core; nothing there knows it. */
import { workers } from '../data/workers';
import { cifar10Source } from '../datasets/cifar10';
import { files } from '../files';
import { pictures } from '../vision/pictures';
import { isPresent, loadImages } from './cifar10';
import { checkWritable, list, makeFolderOf, readWhole, writeWhole } from './files';
import { decodePicture } from './pictures/decode';
import { encodePng } from './pictures/encodePng';

files.provide({ read: readWhole, write: writeWhole, list, makeFolderOf, checkWritable });
pictures.provide({ encodePng, decode: decodePicture });
cifar10Source.provide({ isPresent, load: (options) => loadImages(options) });
workers.provide({
  async *batches(...args) {
    const { workerBatches } = await import('./workerPool');
    yield* workerBatches(...args);
  },
});

export { run } from './run';
