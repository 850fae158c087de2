import { differs, onlyHere, same, type Section } from '../answer';

export const functional: Section = {
  title: 'torch.nn.functional, torch.nn.init and torch.nn.utils',
  id: 'functional',
  here: 'nn.',
  there: 'nn.',
  modules: ['nn.functional', 'nn.init', 'nn.utils'],
  answers: {
    'nn.functional.conv2d': differs('`bias` has to be said, null for none.'),
    'nn.functional.Conv2dWindow': onlyHere('The type of the options of `conv2d`.'),
    'nn.functional.maxPool2d': differs('See `nn.MaxPool2d`.', 'nn.functional.max_pool2d'),
    'nn.functional.avgPool2d': differs('See `nn.AvgPool2d`.', 'nn.functional.avg_pool2d'),
    'nn.functional.batchNorm': differs('Of images `[N, H, W, C]`.', 'nn.functional.batch_norm'),
    'nn.functional.dropout': differs('Never in place; see `nn.Dropout`.'),
    'nn.functional.linear': differs('Takes `[N, in]`; `bias` has to be said, null for none.'),
    'nn.functional.crossEntropy': differs('See `nn.CrossEntropyLoss`.', 'nn.functional.cross_entropy'),
    'nn.functional.mseLoss': differs('See `nn.MSELoss`. No `weight`.', 'nn.functional.mse_loss'),
    'nn.functional.Reduction': onlyHere("The type of `reduction`: 'mean', 'sum' or 'none', as in PyTorch."),
    'nn.functional.relu': differs('Never in place.'),
    'nn.functional.logSoftmax': differs('Of each row of `[N, C]`: dim 1.', 'nn.functional.log_softmax'),
    'nn.functional.sigmoid': same(),
    'nn.functional.tanh': same(),
    'nn.functional.softmax': differs('Of each row of `[N, C]`: dim 1.'),
    'nn.functional.flatten': differs(
      '`[N, H, W, C]` to `[N, C * H * W]`: PyTorch’s order, for which the numbers move. Always from axis 1 on.',
      'flatten',
    ),
  },
};
