# The same as lessons/closer/03-activations.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F
# endregion imports

# region activations
x = torch.tensor([-2, -0.5, 0, 0.5, 2])
print(f"x       {x}")
print(f"relu    {F.relu(x)}")
print(f"sigmoid {torch.sigmoid(x)}")
print(f"tanh    {torch.tanh(x)}")
# endregion activations
