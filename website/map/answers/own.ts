import { onlyHere, type Section } from '../answer';

export const own: Section = {
  title: 'Only here',
  id: 'own',
  here: '',
  there: '',
  modules: [],
  answers: {
    setEngine: onlyHere(
      'Chooses what computes, and whether by formulas alone; PyTorch’s nearest line is `device = …`.',
    ),
    engineName: onlyHere('What computes now.'),
    ENGINES: onlyHere('The engines that there are.'),
    EngineName: onlyHere('The type of their names.'),
    KERNELS: onlyHere(
      'The names of the quicker kernels that an engine may have in place of formulas; `setEngine(name, { plain: true })` leaves them out.',
    ),
    KernelName: onlyHere('The type of their names.'),
    Kernels: onlyHere('The type of what they compute.'),
    quick: onlyHere('A formula for which an engine may have such a kernel.'),
    'ops.*': onlyHere('What formulas are made of: arithmetic on an engine’s tensors, without gradients.'),
    Raw: onlyHere('The type of such a tensor.'),
    memory: onlyHere('How many tensors are alive, and how many bytes they take.'),
    tidy: onlyHere('Frees all tensors that a function makes.'),
    Shape: onlyHere('The type of a shape.'),
    Size2d: onlyHere('The type of a size: one number, or two.'),
    OutputSize: onlyHere('The size that a convolution or a pooling leaves, as a type.'),
    Product: onlyHere('All sizes multiplied, as a type.'),
    outputSize: onlyHere(
      'The size that a convolution or a pooling leaves; a formula in PyTorch’s documentation.',
    ),
    accuracy: onlyHere('Which part was recognised. (torchmetrics has one.)'),
    percent: onlyHere('Whole percent, rounded down.'),
    ConfusionMatrix: onlyHere('Which class was taken for which, like `sklearn.metrics.confusion_matrix`.'),
    UsageError: onlyHere('An error that a program can mend, as one sentence.'),
    checkWritable: onlyHere('Can a file be written there?'),
    finite: onlyHere('Stops training at a loss of NaN, which learning can’t go on from.'),
    run: onlyHere('Runs `main`, where Python has `if __name__ == "__main__"`.'),
  },
};
