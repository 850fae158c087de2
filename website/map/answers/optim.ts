import { differs, onlyHere, same, type Section } from '../answer';

export const optim: Section = {
  title: 'torch.optim',
  id: 'optim',
  here: 'optim.',
  there: 'optim.',
  modules: ['optim', 'optim.lr_scheduler'],
  answers: {
    'optim.Optimizer': differs(
      'Numbers among the settings are finite and at least 0, and are looked at again at each step. A parameter that is twice in one group is refused; PyTorch warns.',
    ),
    'optim.Optimizer.zeroGrad': differs("Always to null, PyTorch's default."),
    'optim.Optimizer.step': same(),
    'optim.Optimizer.addParamGroup': same(),
    'optim.Optimizer.stateDict': differs(
      '`state`, a `Map` of copies by names such as `0.momentumBuffer`, and `paramGroups`. It is not the form that PyTorch reads.',
    ),
    'optim.Optimizer.loadStateDict': differs(
      'Reads what `stateDict` here gives. Groups have the same settings, and memories the shape of their parameters; else an error says so, and nothing was changed.',
    ),
    'optim.SGD': same(),
    'optim.Adam': differs('The last digit of a step may differ.'),
    'optim.LearningRate': onlyHere('The type of settings that every optimizer has.'),
    'optim.Params': onlyHere('The type of parameters as they are given.'),
    'optim.ParamGroup': onlyHere('The type of a group.'),
    'optim.OptimizerState': onlyHere('The type of what `stateDict` gives.'),
    'optim.SavedGroup': onlyHere('The type of a group in it.'),
    'optim.lrScheduler.LRScheduler': differs(
      'Begins at epoch 0. No warning where it steps before its optimizer.',
    ),
    'optim.lrScheduler.LRScheduler.getLastLr': same(),
    'optim.lrScheduler.LRScheduler.step': same(),
    'optim.lrScheduler.LRScheduler.stateDict': differs(
      'The settings, the epoch and the rates: not the form that PyTorch reads.',
    ),
    'optim.lrScheduler.LRScheduler.loadStateDict': differs(
      'Reads what `stateDict` here gives. Where it does not fit, an error says so, and nothing was changed.',
    ),
    'optim.lrScheduler.SchedulerState': onlyHere('The type of what `stateDict` gives.'),
    'optim.lrScheduler.StepLR': differs('`stepSize` is a whole number, `gamma` at least 0.'),
    'optim.lrScheduler.StepLRSettings': onlyHere('The type of its settings.'),
    'optim.lrScheduler.CosineAnnealingLR': differs('`tMax` is a whole number, `etaMin` at least 0.'),
    'optim.lrScheduler.CosineAnnealingLRSettings': onlyHere('The type of its settings.'),
  },
};
