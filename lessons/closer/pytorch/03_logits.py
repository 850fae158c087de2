# The same as lessons/closer/03-logits.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F

from lessons import Net
# endregion imports


# region logits
torch.manual_seed(0)
net = Net()
logits = net(torch.rand(1, 32, 32, 3).permute(0, 3, 1, 2))
probabilities = F.softmax(logits, dim=1)
print(f"logits of an untrained network: {logits}")
print(f"softmax makes probabilities:    {probabilities}")
print(f"their sum: {probabilities.sum().item():.4f}")
# endregion logits
