import { differs, same, type Section } from '../answer';

export const functional: Section = {
  title: 'torch.nn.functional, torch.nn.init and torch.nn.utils',
  id: 'functional',
  here: 'nn.',
  there: 'nn.',
  modules: ['nn.functional', 'nn.init', 'nn.utils'],
  answers: {
    'nn.functional.conv2d': differs(
      '`bias` has to be said, null for none, and so have `stride` and `padding`, as two numbers each. Sizes that do not fit are not noticed on every engine.',
    ),
    'nn.functional.maxPool2d': differs(
      '`kernelSize` and `stride` have to be said, as two numbers each; see `nn.MaxPool2d`.',
    ),
    'nn.functional.linear': differs(
      'Takes `[N, in]`; `bias` has to be said, null for none. Sizes that do not fit are not noticed on every engine.',
    ),
    'nn.functional.relu': differs('At NaN, the result and the gradient depend on the engine.'),
    'nn.functional.sigmoid': same(),
    'nn.functional.tanh': same(),
    'nn.functional.softmax': differs('Of each row of `[N, C]`: dim 1.'),
    'nn.functional.flatten': differs(
      '`[N, H, W, C]` to `[N, C * H * W]`: PyTorch’s order, for which the numbers move. Always from axis 1 on, and of images only.',
      'flatten',
    ),
  },
};
