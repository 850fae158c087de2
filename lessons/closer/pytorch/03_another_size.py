# The same as lessons/closer/03-another-size.ts, in PyTorch.

# region imports
import torch
import torch.nn.functional as F

from lessons import Net
# endregion imports


# region wrong-size
net = Net()
try:
    small = net.pool(F.relu(net.conv1(torch.zeros(1, 3, 28, 28))))
    net.fc1(torch.flatten(net.pool(F.relu(net.conv2(small))), 1))
except RuntimeError as error:
    print(f"an image of 28x28: {error}")
# endregion wrong-size
