import { differs, inPython, onlyHere, type Section, same } from '../answer';

export const nn: Section = {
  title: 'torch.nn',
  id: 'nn',
  here: 'nn.',
  there: 'nn.',
  modules: ['nn'],
  answers: {
    'nn.Module': differs(
      'A layer or a parameter belongs to it when it is a property. One in an array, a `Map`, another object or a `#private` field is not found. There are no buffers and no hooks.',
    ),
    'nn.Module.parameters': differs('One that has two names comes twice.'),
    'nn.Module.namedParameters': differs(
      'One that has two names comes twice, and `prefix` is put in front as it is, without a dot.',
    ),
    'nn.Module.namedModules': differs('One that has two names comes twice.'),
    'nn.Module.train': same(),
    'nn.Module.eval': same(),
    'nn.Module.zeroGrad': differs("Always to null, PyTorch's default."),
    'nn.Module.stateDict': differs(
      'A `Map` of names to plain arrays with their shapes, and a copy: it does not change with the parameters, as PyTorch’s does.',
    ),
    'nn.Module.loadStateDict': differs(
      'Always strict. An error names all that does not fit, and nothing was changed; PyTorch has taken over what fits by then.',
    ),
    '*.forward': differs(
      'Called itself, where PyTorch says `layer(x)`. It takes tensors of the one rank that is written beside the layer.',
      'nn.Module.forward',
    ),
    '*.toString': inPython('print(x)', 'A text of its own.'),
    'nn.Parameter': differs('Made of a `Float32Array` and a shape. It always asks for a gradient.'),
    'nn.Parameter.copy': differs('Takes numbers, row by row, not a tensor.', 'Tensor.copy_'),
    'nn.ArrayData': onlyHere('Numbers and their shape, as a state dict holds them.'),
    'nn.StateDict': onlyHere('The type of a state dict.'),
    'nn.Conv2d': differs(
      '`padding` is a number or two: no `"same"`, no `"valid"`. Takes batches only, no single image.',
    ),
    'nn.MaxPool2d': differs(
      'Takes batches only, no single image. NaN under a window does not become the result.',
    ),
    'nn.MaxPool2d.kernelSize': differs('Two numbers, however it was said.'),
    'nn.MaxPool2d.stride': differs('Two numbers, however it was said.'),
    'nn.Linear': differs('Takes `[N, inFeatures]`; PyTorch any shape that ends with `in_features`.'),
    'nn.CrossEntropyLoss': differs(
      'Takes logits `[N, C]` and labels `[N]` from 0 to C - 1: no further axes, no probabilities as labels, no -100 for an image that does not count. A logit of -Infinity gives NaN.',
    ),
    'nn.Reduction': onlyHere("The type of `reduction`: 'mean', 'sum' or 'none', as in PyTorch."),
    'nn.summary': onlyHere('A table of what happens to an input in a network, like `torchinfo.summary`.'),
    summary: onlyHere('The same as `nn.summary`.'),
  },
};
