import { differs, inPython, onlyHere, type Section, same } from '../answer';

export const nn: Section = {
  title: 'torch.nn',
  id: 'nn',
  here: 'nn.',
  there: 'nn.',
  modules: ['nn'],
  answers: {
    'nn.Module': differs(
      'A layer, a parameter or a buffer belongs to it when it is a property, or in an array that is one; in a `Map`, a `Set` or a plain object it is refused, in a `#private` field or another class’s object not found. There are no hooks.',
    ),
    'nn.Module.namedChildren': differs(
      'The layers of an array are children named `layers.0`; PyTorch’s list is one child itself.',
    ),
    'nn.Module.children': differs('With the layers of arrays, one by one.'),
    'nn.Module.namedModules': differs('An array of layers is no module itself.'),
    'nn.Module.modules': differs('An array of layers is no module itself.'),
    'nn.Module.parameters': differs('Always of all modules within it.'),
    'nn.Module.namedParameters': differs('Always of all modules within it.'),
    'nn.Module.namedBuffers': differs('Always of all modules within it.'),
    'nn.Module.buffers': differs('Always of all modules within it.'),
    'nn.Module.apply': same(),
    'nn.Module.requiresGrad': same('nn.Module.requires_grad_'),
    '*.extraRepr': same('nn.Module.extra_repr'),
    'nn.Module.toString': inPython('str(module)'),
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
    '*.toString': inPython('str(x)'),
    'nn.Parameter': differs(
      'Made of a tensor, whose numbers it copies, or of a `Float32Array` and a shape. PyTorch’s shares them.',
    ),
    'nn.Parameter.copy': differs('Takes numbers row by row, not a tensor.', 'Tensor.copy_'),
    'nn.Parameter.requiresGrad': same('Tensor.requires_grad'),
    'nn.Buffer': differs(
      'Made of a tensor, whose numbers it copies, or of numbers and a shape. Its `copy` takes numbers.',
    ),
    'nn.Sequential': differs(
      'Takes layers, no `OrderedDict`, and stays as it was made; no `net[0]`, but `for … of`. The compiler compares the layers, as far as it knows what they give.',
    ),
    'nn.Layer': onlyHere('A module with a `forward` of one argument: the type of a list of layers.'),
    'nn.ModuleList': differs('`get(i)` in place of `list[i]`; only `append` changes it.'),
    'nn.ModuleList.append': same(),
    'nn.ModuleList.get': inPython('list[i]'),
    'nn.ModuleDict': differs(
      '`get(key)` in place of `dict[key]`; it stays as it was made. Keys that are whole numbers come first, as in any object.',
    ),
    'nn.ModuleDict.keys': same(),
    'nn.ModuleDict.values': same(),
    'nn.ModuleDict.get': inPython('dict[key]'),
    'nn.ModuleDict.entries': same('nn.ModuleDict.items'),
    'nn.AvgPool2d': differs('Takes batches only, no single image.'),
    'nn.BatchNorm2d': differs(
      '`affine` gives both weight and bias, or none; `momentum` is from 0 to 1. The running numbers are `runningMean`, `runningVar` and `numBatchesTracked`, and have PyTorch’s names in the state dict only.',
    ),
    'nn.Dropout': differs(
      'Rate and scale are the same; which numbers are dropped is not, for PyTorch’s choice depends on the processor.',
    ),
    'nn.Flatten': differs(
      'Flattens all axes but the first. Four axes are images, and come in PyTorch’s order, channel by channel.',
    ),
    'nn.Identity': differs('Takes no arguments.'),
    'nn.ReLU': differs('Of floats only.'),
    'nn.Sigmoid': differs('Of floats only.'),
    'nn.Tanh': same(),
    'nn.Softmax': differs('Takes `[N, C]`, along the last axis: `dim` is 1.'),
    'nn.LogSoftmax': differs('Takes `[N, C]`, along the last axis: `dim` is 1.'),
    'nn.MSELoss': differs('Both tensors have one shape; PyTorch warns, and broadcasts.'),
    'nn.ArrayData': onlyHere('Numbers and their shape, as a state dict holds them.'),
    'nn.StateDict': onlyHere('The type of a state dict.'),
    'nn.StoredArray': onlyHere('Numbers as a file has them: floats, whole numbers, or bytes.'),
    'nn.Conv2d': differs(
      '`padding` is a number or two: no `"same"`, no `"valid"`. Takes batches only, no single image.',
    ),
    'nn.MaxPool2d': differs('Takes batches only, no single image.'),
    'nn.Linear': differs('Takes `[N, inFeatures]`; PyTorch any shape that ends with `in_features`.'),
    'nn.CrossEntropyLoss': differs(
      'Takes logits `[N, C]` and labels `[N]`: no further axes, no probabilities as labels. What has the weight 0 counts for nothing, also where the logit is -Infinity; in PyTorch the loss is then NaN.',
    ),
    'nn.CrossEntropyLoss.options': onlyHere('Its settings but the weight, in PyTorch fields of its own.'),
    'nn.MSELoss.options': onlyHere('Its settings, in PyTorch fields of its own.'),
    'nn.Reduction': onlyHere("The type of `reduction`: 'mean', 'sum' or 'none', as in PyTorch."),
    'nn.summary': onlyHere('A table of what happens to an input in a network, like `torchinfo.summary`.'),
    summary: onlyHere('The same as `nn.summary`.'),
  },
};
