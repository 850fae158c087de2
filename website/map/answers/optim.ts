import { differs, onlyHere, same, type Section } from '../answer';

export const optim: Section = {
  title: 'torch.optim',
  id: 'optim',
  here: 'optim.',
  there: 'optim.',
  modules: ['optim', 'optim.lr_scheduler'],
  answers: {
    'optim.Optimizer': differs('All parameters have the same options: no groups, no hooks.'),
    'optim.Optimizer.parameters': differs(
      'The list of parameters; PyTorch has one in each group.',
      'optim.Optimizer.param_groups',
    ),
    'optim.Optimizer.options': differs(
      'The options of all; PyTorch has them in each group. They may be changed while training.',
      'optim.Optimizer.param_groups',
    ),
    'optim.Optimizer.zeroGrad': differs("Always to null, PyTorch's default."),
    'optim.Optimizer.step': same(),
    'optim.Optimizer.stateDict': differs(
      '`options`, and a `Map` of what is remembered, a copy: `0.momentumBuffer`. It is not the form that PyTorch reads.',
    ),
    'optim.Optimizer.loadStateDict': differs('Reads what `stateDict` here gives.'),
    'optim.OptimizerState': onlyHere('The type of that state.'),
    'optim.SGD': differs('`lr` has to be said; PyTorch’s default is 0.001.'),
    'optim.Adam': differs('The last digit of a step may differ.'),
  },
};
