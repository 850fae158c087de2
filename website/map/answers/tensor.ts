import { differs, inPython, onlyHere, same, type Section } from '../answer';

export const tensor: Section = {
  title: 'Tensor',
  id: 'tensor',
  here: '',
  there: '',
  modules: [],
  answers: {
    Tensor: differs(
      'Made by `tensor`, `zeros`, `ones`, `full` or `rand`; its constructor is for operations. Each method that computes is also a function of its name, here or in `nn.functional`.',
    ),
    'Tensor.shape': differs('An array of numbers, not a `torch.Size`.'),
    'Tensor.dtype': differs(
      "A word, 'float32' or 'int32'. There are no other types. In `add`, `sub`, `mul` and `div`, whole numbers beside floats count as floats.",
    ),
    'Tensor.grad': differs('Can be read, not set; null before the first `backward`.'),
    'Tensor.requiresGrad': differs('Said when a tensor is made; only that of a `Parameter` can be changed.'),
    'Tensor.gradFn': differs(
      'An object with the name of the operation, its inputs and the rules for their gradients.',
    ),
    'Tensor.raw': onlyHere("The engine's tensor behind this one."),
    'Tensor.version': onlyHere(
      'How often its numbers were changed in place, as in `_version`, which PyTorch does not show.',
    ),
    'Tensor.backward': differs(
      'Starts from one number only. It warns of parameters that no optimizer has, and that nobody asked for, where an optimizer has others.',
    ),
    'Tensor.item': same(),
    'Tensor.data': differs(
      'A method that gives a copy of all numbers, row by row, in one typed array. (`data` in PyTorch is a tensor: here, `detach()`.)',
      'Tensor.tolist',
    ),
    'Tensor.detach': differs(
      'It does not follow when the other tensor gets other numbers, as a parameter does at each step; in PyTorch both share them.',
    ),
    'Tensor.add': same(),
    'Tensor.sub': same(),
    'Tensor.mul': same(),
    'Tensor.div': same(),
    'Tensor.matmul': same(),
    'Tensor.exp': same(),
    'Tensor.log': same(),
    'Tensor.sqrt': same(),
    'Tensor.relu': same(),
    'Tensor.sigmoid': same(),
    'Tensor.tanh': same(),
    'Tensor.softmax': differs('Of each row of `[N, C]`: dim 1.'),
    'Tensor.sum': same(),
    'Tensor.sum(keepDim)': same('Tensor.sum(keepdim)'),
    'Tensor.mean': same(),
    'Tensor.mean(keepDim)': same('Tensor.mean(keepdim)'),
    'Tensor.max': differs('Along an axis it gives the numbers only: `argMax` gives their places.'),
    'Tensor.max(keepDim)': same('Tensor.max(keepdim)'),
    'Tensor.argMax': differs(
      'Along axis 1, if none is given; PyTorch’s is then of all numbers.',
      'Tensor.argmax',
    ),
    'Tensor.reshape': differs('The sizes are one array.'),
    'Tensor.permute': differs('The axes are one array.'),
    'Tensor.transpose': same(),
    'Tensor.slice': inPython(
      'x[:, 1:3]',
      'Along one axis, which is said first: `x.slice(1, 1, 3)`. For several, it is called again.',
    ),
    'Tensor.flatten': differs(
      'Always from axis 1 on. Four axes are images, `[N, H, W, C]`: they come in PyTorch’s order, channel by channel.',
    ),
    'Tensor.adopt': onlyHere(
      'For operations that are made of others: what was computed on the way lives and ends with this tensor.',
    ),
    'Tensor.clearGrad': inPython('x.grad = None'),
    'Tensor.accumulateGrad': onlyHere('For `backward`: takes over a gradient.'),
    'Tensor.replace': onlyHere('For updates in place: takes over other numbers.'),
    'Tensor.toString': inPython(
      'repr(x)',
      'The same columns and lines. `grad_fn` always ends in 0, and some operations have another name there: a transposed tensor says `PermuteBackward0`. Whole numbers of 32 bits are printed as PyTorch’s of 64; where there are none, they say `dtype=torch.int32`. `${x}` gives this text, where Python’s f-string of a single number gives the number.',
    ),
    GradFn: onlyHere('The type of `gradFn`; PyTorch’s is `torch.autograd.graph.Node`.'),
    Nested: onlyHere('The type of what `tensor` takes: lists in lists.'),
    NestedShape: onlyHere('The shape of such lists, as a type.'),
    Broadcast: onlyHere('The shape of a result of two tensors, as a type.'),
  },
};
