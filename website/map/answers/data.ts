import { differs, inPython, onlyHere, same, type Section } from '../answer';

export const data: Section = {
  title: 'torch.utils.data',
  id: 'data',
  here: '',
  there: 'utils.data.',
  modules: ['utils.data'],
  answers: {
    DataLoader: differs(
      'Read by `for await`; a batch, and all that was computed from it, live until the loop asks for the next. For the same seed the order is PyTorch’s. Images come as `[N, H, W, C]`, labels as 32-bit whole numbers. By default images with labels, and numbers, are stacked; all else stays an array.',
    ),
    'DataLoader(collate)': differs('A short name.', 'utils.data.DataLoader(collate_fn)'),
    'DataLoader(numWorkers)': differs(
      'Threads, not processes. Each gets a copy of the data set (`toPortable` says how to build one; typed arrays on a `SharedArrayBuffer` are not copied) and prepares two batches ahead.',
    ),
    'DataLoader(batchSize)': differs('A number: no `None` for items that are batches already.'),
    'DataLoader.first': inPython('next(iter(loader))', 'The batch lives on.'),
    Dataset: differs(
      'An interface: `length` and `get(index)`, from 0 to length - 1. No negative indices, no `Dataset` without a length.',
    ),
    '*.length': inPython('len(x)'),
    '*.get': inPython('dataset[index]'),
    '*.getStacked': inPython(
      'dataset.__getitems__(indices)',
      'Gives a stacked batch, or undefined for the usual way.',
    ),
    Sample: onlyHere('The type of an image with its label.'),
    Subset: same(),
    randomSplit: same(),
    Sampler: differs('An interface: a `length`, and one pass for each iteration.'),
    SequentialSampler: same(),
    RandomSampler: same(),
    Portable: onlyHere('What says how a thread builds a copy of it; in Python a process unpickles it.'),
    '*.toPortable': onlyHere('See `Portable`.'),
    Recipe: onlyHere('What `toPortable` gives.'),
  },
};
