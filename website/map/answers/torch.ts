import { differs, inPython, onlyHere, same, type Section } from '../answer';

const ONE_ARRAY = 'The shape is one array; always 32-bit floats.';

export const torch: Section = {
  title: 'torch and torch.autograd',
  id: 'torch',
  here: '',
  there: '',
  modules: ['', 'autograd'],
  answers: {
    tensor: differs(
      'Takes nested lists, or numbers row by row with their shape. An `Int32Array` stays whole numbers, all else becomes 32-bit floats: `tensor([1, 2])` too, of which PyTorch makes 64-bit whole numbers. No booleans.',
    ),
    zeros: differs(ONE_ARRAY),
    ones: differs(ONE_ARRAY),
    full: differs(ONE_ARRAY),
    rand: differs(`${ONE_ARRAY} For the same seed, PyTorch’s numbers.`),
    add: same(),
    sub: same(),
    mul: same(),
    div: same(),
    matmul: same(),
    exp: same(),
    log: same(),
    sqrt: same(),
    sum: same(),
    'sum(keepDim)': same('sum(keepdim)'),
    mean: same(),
    'mean(keepDim)': same('mean(keepdim)'),
    max: differs('Along an axis it gives the numbers only: `argMax` gives their places.'),
    'max(keepDim)': same('max(keepdim)'),
    argMax: differs('Along axis 1, if none is given; PyTorch’s is then of all numbers.', 'argmax'),
    reshape: same(),
    permute: same(),
    transpose: same(),
    cat: same(),
    stack: differs('The new axis is the first.'),
    slice: inPython('x[:, 1:3]', 'Along one axis: see `Tensor.slice`.'),
    backward: differs('From one loss, a tensor of one number; see `Tensor.backward`.', 'autograd.backward'),
    operation: onlyHere(
      'Makes an operation of a value and a rule for each input, where PyTorch has a class derived from `torch.autograd.Function`.',
    ),
    Rule: onlyHere('The type of such a rule.'),
    Saved: onlyHere('What a rule reads tensors by; PyTorch’s is `ctx.saved_tensors`.'),
    graphOf: onlyHere('All tensors through which a gradient flows to this one.'),
    isGradEnabled: same(),
    noGrad: differs(
      'Takes a function, and lasts until it is done; if it is asynchronous, until its promise settles, also for all else that runs meanwhile.',
    ),
    manualSeed: same(),
    defaultGenerator: inPython('torch.default_generator'),
    Generator: differs(
      "PyTorch's generator for the CPU, the Mersenne Twister. The seed is given to the constructor or to `manualSeed`; without one it is 0, in PyTorch 67280421310721.",
    ),
    'Generator.manualSeed': differs(
      'As the function `manualSeed`, so 1.5 counts as 1; PyTorch’s refuses it.',
    ),
    'Generator.getState': differs('A `Uint8Array`, not a tensor; the same bytes.'),
    'Generator.setState': differs('Takes the 5,056 bytes of today’s PyTorch, not the 5,048 of long ago.'),
    getRngState: differs('A `Uint8Array`, not a tensor; the same bytes.'),
    setRngState: differs('As `Generator.setState`.'),
    'Generator.random32': onlyHere('32 random bits.'),
    'Generator.random63': inPython(
      'torch.empty((), dtype=torch.int64).random_()',
      'A `bigint`, not a tensor.',
    ),
    'Generator.random64': inPython(
      'torch.empty((), dtype=torch.int64).random_(-2**63, None)',
      'The same bits, as a `bigint` from 0 to 2⁶⁴ - 1.',
    ),
    'Generator.randint': differs('One number from 0 to `high` - 1, not a tensor.', 'randint'),
    'Generator.uniform': differs('One number, not a tensor.', 'Tensor.uniform_'),
    'Generator.randperm': differs('An `Int32Array`, not a tensor.', 'randperm'),
    save: differs(
      'Writes a state dict as a safetensors file, not a pickle, and texts of one’s own with it. In PyTorch: `safetensors.torch.save_file`.',
    ),
    load: differs(
      'Reads a safetensors file, not a pickle; reading runs no code. Floats of 16 and 64 bits become 32-bit floats; whole numbers, of up to 64 bits, have to fit into 32. In PyTorch: `safetensors.torch.load_file`.',
    ),
    encodeSafetensors: inPython(
      'safetensors.torch.save(state, metadata)',
      'The bytes of such a file; floats of 32 bits, whole numbers of 64, bytes.',
    ),
    decodeSafetensors: inPython(
      'safetensors.torch.load(bytes)',
      'A state dict from such bytes, with the numbers that `load` reads.',
    ),
    joinStates: inPython(
      "torch.save({'model': net.state_dict(), …}, path)",
      'Makes one state dict of several, for `save`: `model.fc.weight`. What is no tensor goes into the file’s metadata, as text.',
    ),
    partOfStates: inPython("torch.load(path)['model']", 'Of what `load` gave, the names that begin so.'),
    safeOpen: inPython(
      "safetensors.safe_open(path, framework='pt')",
      'Takes bytes, too; reads all at once, and needs no closing.',
    ),
    SafeOpen: onlyHere('What `safeOpen` gives: `keys()`, `getTensor(name)` and `metadata()`, as in Python.'),
  },
};
