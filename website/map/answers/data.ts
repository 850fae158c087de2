import { differs, inPython, onlyHere, same, type Section } from '../answer';

export const data: Section = {
  title: 'torch.utils.data',
  id: 'data',
  here: '',
  there: 'utils.data.',
  modules: ['utils.data'],
  answers: {
    DataLoader: differs(
      'Read by `for await`; a batch, and all that was computed from it, live until the loop asks for the next or is left. For the same seed the order is PyTorch’s. Images come as `[N, H, W, C]`, labels as 32-bit whole numbers. `get` must not be asynchronous. By default numbers, typed arrays, images, and arrays of those are collated (`Collated`); all else stays an array.',
    ),
    'DataLoader(collate)': differs('A short name.', 'utils.data.DataLoader(collate_fn)'),
    'DataLoader(numWorkers)': differs(
      'Threads, not processes; in a browser none. Each gets a copy of the data set (for a class of your own, `toPortable` says how to build it; typed arrays on a `SharedArrayBuffer` are not copied) and prepares two batches ahead.',
    ),
    'DataLoader(batchSize)': differs('A number: no `None` for items that are batches already.'),
    'DataLoader.first': inPython('next(iter(loader))', 'The batch lives on.'),
    'RandomSampler.ahead': onlyHere(
      'the order of the next pass, from a copy of its generator: workers ask for it before its turn',
    ),
    'DataLoader.skip': onlyHere(
      'A pass without its first batches, which are not read: `skip_first_batches` of Hugging Face’s accelerate.',
    ),
    Dataset: differs(
      'An interface: `length` and `get(index)`, from 0 to length - 1. No negative indices, no `Dataset` without a length.',
    ),
    '*.length': inPython('len(x)'),
    '*.get': inPython('dataset[index]'),
    Sample: onlyHere('The type of an image with its label.'),
    Collated: differs(
      'The type of what a batch is made of. No dictionaries, words stay an array. Numbers become int32 if all of a batch are whole, typed arrays if they are of whole numbers; all else float32, where PyTorch has 64 bits.',
      'utils.data.default_collate',
    ),
    NumberArray: onlyHere('The typed arrays that collate.'),
    itemGenerator: onlyHere(
      'What random transforms draw from: numbers that follow from the pass and the item’s index, so that they are the same for any number of workers. PyTorch’s follow from that number, too.',
    ),
    Subset: differs('No negative indices.'),
    randomSplit: differs('No warning where a part is empty.'),
    Sampler: differs('An interface: a `length`, and one pass for each iteration.'),
    SequentialSampler: same(),
    RandomSampler: same(),
    Portable: onlyHere('What says how a thread builds a copy of it; in Python a process unpickles it.'),
    Recipe: onlyHere('What `toPortable` gives.'),
  },
};
