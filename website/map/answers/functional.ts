import { differs, onlyHere, same, type Section } from '../answer';

export const functional: Section = {
  title: 'torch.nn.functional, torch.nn.init and torch.nn.utils',
  id: 'functional',
  here: 'nn.',
  there: 'nn.',
  modules: ['nn.functional', 'nn.init', 'nn.utils'],
  answers: {
    'nn.functional.conv2d': differs(
      'Takes batches only, no single image; `bias` has to be said, null for none. `padding` is a number or two.',
    ),
    'nn.functional.Conv2dWindow': onlyHere('The type of the options of `conv2d`.'),
    'nn.functional.maxPool2d': differs(
      'See `nn.MaxPool2d`. The window comes in one object.',
      'nn.functional.max_pool2d',
    ),
    'nn.functional.avgPool2d': differs(
      'See `nn.AvgPool2d`. The window comes in one object.',
      'nn.functional.avg_pool2d',
    ),
    'nn.functional.batchNorm': differs('Of images `[N, H, W, C]` only.', 'nn.functional.batch_norm'),
    'nn.functional.dropout': differs('See `nn.Dropout`.'),
    'nn.functional.linear': differs('Takes `[N, in]`; `bias` has to be said, null for none.'),
    'nn.functional.crossEntropy': differs('See `nn.CrossEntropyLoss`.', 'nn.functional.cross_entropy'),
    'nn.functional.mseLoss': differs('See `nn.MSELoss`.', 'nn.functional.mse_loss'),
    'nn.functional.Reduction': onlyHere("The type of `reduction`: 'mean', 'sum' or 'none', as in PyTorch."),
    'nn.functional.relu': same(),
    'nn.functional.logSoftmax': differs('Of each row of `[N, C]`: dim 1.', 'nn.functional.log_softmax'),
    'nn.functional.sigmoid': same(),
    'nn.functional.tanh': same(),
    'nn.functional.softmax': differs('Of each row of `[N, C]`: dim 1.'),
    'nn.functional.flatten': differs(
      'Always from axis 1 on. Four axes are images: `[N, H, W, C]` becomes `[N, C * H * W]`, in PyTorch’s order, for which the numbers move.',
      'flatten',
    ),
    'nn.utils.clipGradNorm': differs(
      'Takes a list of parameters, not a single one, and refuses a `maxNorm` below 0.',
      'nn.utils.clip_grad_norm_',
    ),
  },
};
