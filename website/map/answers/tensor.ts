import { differs, inPython, onlyHere, same, type Section } from '../answer';

export const tensor: Section = {
  title: 'Tensor',
  id: 'tensor',
  here: '',
  there: '',
  modules: [],
  answers: {
    Tensor: differs(
      'Made by `tensor`, `zeros`, `ones` or `rand`; its constructor is for operations. Most operations are functions, not methods.',
    ),
    'Tensor(requiresGrad)': onlyHere('For operations.'),
    'Tensor(gradFn)': onlyHere('For operations.'),
    'Tensor.shape': differs('An array of numbers, not a `torch.Size`.'),
    'Tensor.dtype': differs(
      "A word, 'float32' or 'int32'. There are no other types, and none is turned into another.",
    ),
    'Tensor.grad': differs('Can be read, not set; null before the first `backward`.'),
    'Tensor.requiresGrad': differs('Said when a tensor is made; it cannot be changed.'),
    'Tensor.gradFn': differs(
      'An object with the name of the operation, its inputs and the rules for their gradients.',
    ),
    'Tensor.raw': onlyHere("The engine's tensor behind this one."),
    'Tensor.backward': differs(
      'Starts from one number only. The graph stays, so a second call adds the same gradients again, where PyTorch throws; and numbers that were changed since are not noticed. A chain of some thousand operations is too long.',
    ),
    'Tensor.item': same(),
    'Tensor.data': differs(
      'A method that gives all numbers, row by row, in one typed array. (`data` in PyTorch is a tensor: here, `detach()`.) On `cpu` it is the engine’s own array, not a copy.',
      'Tensor.tolist',
    ),
    'Tensor.detach': differs(
      'It does not follow when the other tensor gets other numbers, as a parameter does at each step; in PyTorch both share them.',
    ),
    'Tensor.keep': onlyHere('Lets a tensor outlive its batch.'),
    'Tensor.dispose': onlyHere('Frees the memory at once.'),
    'Tensor.clearGrad': inPython('x.grad = None'),
    'Tensor.accumulateGrad': onlyHere('For `backward`: takes over a gradient.'),
    'Tensor.replace': onlyHere('For updates in place: takes over other numbers.'),
    'Tensor.toString': inPython(
      'print(x)',
      'All numbers, however many, rounded to 4 decimals. No columns, no scientific notation, no summary, no `requires_grad` or `grad_fn`.',
    ),
  },
};
