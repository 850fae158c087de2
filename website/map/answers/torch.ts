import { differs, inPython, onlyHere, same, type Section } from '../answer';

const ONE_ARRAY = 'The shape is one array; always 32-bit floats.';
const ONE_SHAPE = 'Two tensors of one shape: no number in place of a tensor, no broadcasting.';

export const torch: Section = {
  title: 'torch and torch.autograd',
  id: 'torch',
  here: '',
  there: '',
  modules: ['', 'autograd'],
  answers: {
    tensor: differs(
      'Takes the numbers row by row and the shape, not nested lists. An `Int32Array` stays whole numbers, all else becomes 32-bit floats. Whole numbers may ask for a gradient, which PyTorch refuses.',
    ),
    zeros: differs(ONE_ARRAY),
    ones: differs(ONE_ARRAY),
    rand: differs(`${ONE_ARRAY} For the same seed, PyTorch’s numbers.`),
    add: differs(ONE_SHAPE),
    sub: differs(ONE_SHAPE),
    mul: differs(ONE_SHAPE),
    sum: differs('Of all numbers; a long sum is rounded otherwise.'),
    mean: differs('Of all numbers; a long sum is rounded otherwise.'),
    argMax: differs('Of each row of `[N, C]`: dim 1.', 'argmax'),
    backward: differs('From one loss, a tensor of one number; see `Tensor.backward`.', 'autograd.backward'),
    isGradEnabled: same(),
    noGrad: differs(
      'Takes a function, and lasts until it is done; if it is asynchronous, until its promise settles. Two that overlap leave gradients off.',
    ),
    manualSeed: differs(
      'Refuses 1.5, which PyTorch takes as 1, and takes whole numbers from 2⁶⁴ on, which PyTorch refuses.',
    ),
    defaultGenerator: inPython('torch.default_generator'),
    Generator: differs(
      "PyTorch's generator for the CPU, the Mersenne Twister. The seed is given to the constructor or to `manualSeed`.",
    ),
    'Generator.manualSeed': differs('As the function `manualSeed`.'),
    'Generator.random32': onlyHere('32 random bits.'),
    'Generator.random63': inPython('torch.empty((), dtype=torch.int64).random_()'),
    'Generator.randint': differs(
      "One number below `high`; from 2²⁸ on not PyTorch's, which takes 64 bits for them.",
      'randint',
    ),
    'Generator.uniform': differs('One number, not a tensor.', 'Tensor.uniform_'),
    'Generator.randperm': differs('An `Int32Array`, not a tensor.', 'randperm'),
    save: differs(
      'Writes a state dict as a safetensors file, not a pickle. In PyTorch: `safetensors.torch.save_file`.',
    ),
    load: differs(
      'Reads a safetensors file of 32-bit floats, not a pickle; reading runs no code. In PyTorch: `safetensors.torch.load_file`.',
    ),
    encodeSafetensors: inPython(
      'safetensors.torch.save(state)',
      'The bytes of such a file; 32-bit floats only.',
    ),
    decodeSafetensors: inPython(
      'safetensors.torch.load(bytes)',
      'A state dict from such bytes; 32-bit floats only.',
    ),
  },
};
