# The same as lessons/closer/03-parameters.ts, in PyTorch.

# region imports
import torch
from torch import nn
# endregion imports

# region filters
conv1 = nn.Conv2d(3, 6, 5)
count = 6 * 3 * 5 * 5 + 6
print("conv1 has 6 filters of 3 * 5 * 5 weights, "
      f"and 6 biases: {count} numbers")
print(f"conv1.weight has the shape {list(conv1.weight.shape)}")
wide = nn.Conv2d(3, 6, (5, 2))(torch.zeros(4, 3, 32, 32))
print(f"a filter of 5 x 2 would leave {list(wide.shape)}")
# endregion filters
